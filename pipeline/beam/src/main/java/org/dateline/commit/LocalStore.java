package org.dateline.commit;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.commit.Journal.Move;
import org.jspecify.annotations.Nullable;

/** A local disk. No link is followed below the output folder. */
public class LocalStore implements Store {
  private final Disk disk;

  /** The disk of this machine. */
  public LocalStore() {
    this(new Disk());
  }

  LocalStore(Disk disk) {
    this.disk = disk;
  }

  @Override
  public byte @Nullable [] read(String file) throws IOException {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  @Override
  public @Nullable Found find(String file) throws IOException {
    try {
      Path path = Path.of(file);
      return found(
          path, Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static Found found(Path path, BasicFileAttributes is) {
    return new Found(
        path.toString(), is.size(), is.lastModifiedTime().toMillis(), is.isRegularFile());
  }

  @Override
  public List<Found> below(String folder) throws IOException {
    List<Found> files = new ArrayList<>();
    FileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            files.add(found(file, is));
            return FileVisitResult.CONTINUE;
          }
        };
    if (Files.exists(Path.of(folder), LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(Path.of(folder), visitor);
    }
    files.sort(Comparator.comparing(Found::name));
    return files;
  }

  @Override
  public @Nullable String first(String folder) throws IOException {
    List<String> first = new ArrayList<>();
    FileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            first.add(file.toString());
            return FileVisitResult.TERMINATE;
          }
        };
    if (Files.exists(Path.of(folder), LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(Path.of(folder), visitor);
    }
    return first.isEmpty() ? null : first.get(0);
  }

  @Override
  public String digest(String file) throws IOException {
    MessageDigest digest = Digests.sha256();
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      byte[] some = new byte[1 << 16];
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        digest.update(some, 0, n);
      }
    }
    return Digests.hex(digest);
  }

  @Override
  public void write(String file, byte[] content) throws IOException {
    Path path = Path.of(file);
    Path part = Path.of(file + ".part");
    disk.write(part, content);
    disk.sync(part);
    disk.move(part, path);
    disk.syncFolder(parent(path));
  }

  @Override
  public void secure(List<String> files) throws IOException {
    Set<Path> folders = new LinkedHashSet<>();
    for (String file : files) {
      disk.sync(Path.of(file));
      folders.add(parent(Path.of(file)));
    }
    for (Path folder : folders) {
      disk.syncFolder(folder);
    }
  }

  @Override
  public List<String> missing(List<String> folders) {
    return folders.stream().filter(folder -> !Files.exists(Path.of(folder))).toList();
  }

  @Override
  public void makeFolders(List<String> folders) throws IOException {
    for (String folder : folders) {
      makeFolder(Path.of(folder).toAbsolutePath());
    }
  }

  private void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      makeFolder(parent(folder));
      disk.createFolder(folder);
      disk.syncFolder(parent(folder));
    }
  }

  @Override
  public void bring(List<Move> moves) throws IOException {
    for (Move move : moves) {
      Path to = Path.of(move.to());
      if (!Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
        disk.move(Path.of(move.from()), to);
      } else if (!isThere(move)) {
        throw new IOException(to + " stands in the way of a new file of this name");
      }
    }
  }

  private boolean isThere(Move move) throws IOException {
    Found found = find(move.to());
    return found != null && Holding.isAsWritten(this, found, move.file(), null);
  }

  @Override
  public void secureNames(List<String> folders) throws IOException {
    for (String folder : folders) {
      if (Files.isDirectory(Path.of(folder))) {
        disk.syncFolder(Path.of(folder));
      }
    }
  }

  @Override
  public void replace(String from, String to) throws IOException {
    disk.move(Path.of(from), Path.of(to));
  }

  @Override
  public void delete(List<String> files) throws IOException {
    for (String file : files) {
      disk.delete(Path.of(file));
    }
  }

  @Override
  public void deleteFolder(String folder) throws IOException {
    Path root = Path.of(folder);
    if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    for (Found found : below(folder)) {
      disk.delete(Path.of(found.name()));
    }
    List<Path> folders;
    try (Stream<Path> paths = Files.walk(root)) {
      folders = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : folders) {
      disk.delete(path);
    }
  }

  @Override
  public void removeEmpty(List<String> folders) throws IOException {
    for (String folder : folders.stream().sorted(Comparator.reverseOrder()).toList()) {
      Path path = Path.of(folder);
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && isEmpty(path)) {
        disk.delete(path);
      }
    }
  }

  @Override
  public @Nullable Closeable lock(String folder) throws IOException {
    Path file = LocalFolder.lockFile(LocalFolder.real(folder));
    makeFolder(parent(file));
    return FolderLock.take(file);
  }

  @Override
  public List<String> leftStaging(String folder) throws IOException {
    return LocalFolder.stagingFolders(this, folder);
  }

  @Override
  public @Nullable String rival(String folder, String staging) {
    return null;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    }
  }

  private static Path parent(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    return parent == null ? path.toAbsolutePath() : parent;
  }
}
