package org.dateline.beam;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.dateline.read.FileNames;
import org.dateline.read.Glob;
import org.dateline.read.SkipReasons;
import org.dateline.util.CodePoints;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of one local folder, or those of them that a pattern matches: each real file
 * once, and whatever is not read with the reason.
 *
 * <p>A symbolic link is followed only where it leads to something in the folder that is not read
 * under its own name, such as one in a hidden folder. A folder that cannot be searched is a fault,
 * not an omission.
 */
final class LocalFiles {
  private final Path root;
  private final Path realRoot;
  private final String rootText;
  private final @Nullable Glob glob;
  private final Set<Path> read;
  private final Set<Object> folders = new HashSet<>();
  private final List<InputFile> found = new ArrayList<>();
  private final PriorityQueue<Link> links =
      new PriorityQueue<>(Comparator.comparing(Link::path, CodePoints::compare));

  /** A symbolic link as found, and its path below the folder. */
  private record Link(Path link, String path) {}

  private final Tree tree;

  /** Walks a tree of files without following links, as {@link Files#walkFileTree} does. */
  interface Tree {
    /** Shows a visitor all that lies below a folder. */
    Object walk(Path start, FileVisitor<Path> visitor) throws IOException;
  }

  private LocalFiles(Path root, @Nullable Glob glob, Set<Path> read, Tree tree) throws IOException {
    this.tree = tree;
    this.root = root;
    this.realRoot = root.toRealPath();
    this.rootText = LocalPaths.text(root);
    this.glob = glob;
    this.read = read;
  }

  /**
   * The files of a folder, in no order that counts.
   *
   * @param root the folder, which may be a link
   * @param glob which paths below it are meant; null for all that have an article format's name
   * @param read real files that are read already; what is found is added
   * @throws IOException where the folder itself cannot be searched
   */
  static List<InputFile> below(Path root, @Nullable Glob glob, Set<Path> read) throws IOException {
    return below(root, glob, read, Files::walkFileTree);
  }

  /** The same with another way to walk, such as one that meets faults. */
  static List<InputFile> below(Path root, @Nullable Glob glob, Set<Path> read, Tree tree)
      throws IOException {
    LocalFiles files = new LocalFiles(root, glob, read, tree);
    files.walk(files.realRoot, "");
    for (Link link = files.links.poll(); link != null; link = files.links.poll()) {
      files.follow(link);
    }
    return files.found;
  }

  /** One file that is named itself: a link to it is followed. */
  static InputFile named(Path file, Set<Path> read) throws IOException {
    String uri = LocalPaths.text(file);
    String name = uri.substring(uri.lastIndexOf('/') + 1);
    String skipped = FileNames.skipReason(name, false);
    if (skipped == null && !read.add(file.toRealPath())) {
      skipped = SkipReasons.LINK_REPEATED;
    }
    return new InputFile(uri, name, LocalPaths.place(file), skipped, null, Files.size(file));
  }

  private void walk(Path realStart, String prefix) throws IOException {
    tree.walk(realStart, new Visitor(realStart, prefix));
  }

  private void follow(Link link) throws IOException {
    if (FileNames.isHidden(link.path())) {
      addUnread(link, SkipReasons.HIDDEN_NAME, null, false);
      return;
    }
    Path real;
    BasicFileAttributes attributes;
    try {
      real = link.link().toRealPath();
      attributes = Files.readAttributes(real, BasicFileAttributes.class);
    } catch (IOException e) {
      boolean denied = e instanceof AccessDeniedException;
      addUnread(
          link, denied ? null : SkipReasons.LINK_BROKEN, denied ? Rejects.why(e) : null, false);
      return;
    }
    if (!real.startsWith(realRoot)) {
      addUnread(link, SkipReasons.LINK_OUTSIDE, null, attributes.isDirectory());
    } else if (!attributes.isDirectory()) {
      addFile(link.link(), real, link.path(), attributes);
    } else if (folders.contains(key(real, attributes))) {
      addUnread(link, SkipReasons.LINK_REPEATED, null, true);
    } else if (mayHold(link.path())) {
      walk(real, link.path());
    }
  }

  /** A link that is not followed is named where what it leads to would have been meant. */
  private void addUnread(
      Link link, @Nullable String skipped, @Nullable String fault, boolean isFolder) {
    if (isFolder ? mayHold(link.path()) : matches(link.path())) {
      add(link.link(), link.path(), skipped, fault, 0);
    }
  }

  private void addFile(Path file, Path real, String path, BasicFileAttributes attributes) {
    if (!matches(path)) {
      return;
    }
    String skipped =
        attributes.isRegularFile()
            ? FileNames.skipReason(path, glob == null)
            : SkipReasons.NOT_A_FILE;
    if (skipped == null && !read.add(real)) {
      skipped = SkipReasons.LINK_REPEATED;
    }
    add(file, path, skipped, null, attributes.size());
  }

  private void add(
      Path file, String path, @Nullable String skipped, @Nullable String fault, long bytes) {
    String uri = (rootText.equals("/") ? "" : rootText) + "/" + path;
    Path named = root.resolve(realRoot.relativize(file));
    found.add(new InputFile(uri, path, LocalPaths.place(named), skipped, fault, bytes));
  }

  private boolean matches(String path) {
    return glob == null || glob.matches(path);
  }

  private boolean mayHold(String path) {
    return glob == null || glob.mayHold(path);
  }

  /** What is the same for a folder by whatever name it is found. */
  private static Object key(Path folder, BasicFileAttributes attributes) {
    return Objects.requireNonNullElse(attributes.fileKey(), folder);
  }

  /** Walks one tree without following links, under the name that its start has in the input. */
  private final class Visitor extends SimpleFileVisitor<Path> {
    private final String prefix;
    private final int cut;

    Visitor(Path start, String prefix) {
      this.prefix = prefix;
      String text = LocalPaths.text(start);
      this.cut = text.equals("/") ? 1 : text.length() + 1;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String path = pathOf(folder);
      boolean top = path.isEmpty();
      if (!top && !mayHold(path)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      boolean seen = !FileNames.isHidden(path) && !folders.add(key(folder, attributes));
      return seen ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path = pathOf(file);
      if (attributes.isSymbolicLink()) {
        if (matches(path) || mayHold(path)) {
          links.add(new Link(file, path));
        }
      } else {
        addFile(file, file, path, attributes);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
      return failed(file, fault);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault)
        throws IOException {
      return fault == null ? FileVisitResult.CONTINUE : failed(folder, fault);
    }

    private FileVisitResult failed(Path file, IOException fault) throws IOException {
      String path = pathOf(file);
      if (path.isEmpty()) {
        throw fault;
      }
      boolean isFolder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
      if (FileNames.isHidden(path)) {
        add(file, path, SkipReasons.HIDDEN_NAME, null, 0);
      } else if (isFolder ? mayHold(path) : matches(path)) {
        add(file, path, null, (isFolder ? "the folder: " : "") + Rejects.why(fault), 0);
      }
      return FileVisitResult.CONTINUE;
    }

    /** The path below the input: empty for the input folder itself. */
    private String pathOf(Path file) {
      String text = LocalPaths.text(file);
      String below = text.length() < cut ? "" : text.substring(cut);
      return prefix.isEmpty() || below.isEmpty() ? prefix + below : prefix + "/" + below;
    }
  }
}
