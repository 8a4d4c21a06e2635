package org.dateline.beam;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.dateline.read.FileNames;

/**
 * Local paths and their text. Names are bytes; Java reads them in the environment's character set,
 * so that under {@code LANG=C} a name with accents is lost. Here they are UTF-8 everywhere: {@code
 * file:} URIs carry the bytes.
 */
public final class LocalPaths {
  /** What the place of a local file begins with. */
  static final String SCHEME = "file:";

  private LocalPaths() {}

  /**
   * The absolute path of a text such as an option's value. A name behind a link and {@code ..} is
   * what the file system finds there.
   */
  public static Path of(String text) throws IOException {
    String plain = FileNames.withoutLocalScheme(text);
    String raw = encoded(plain);
    if (!plain.startsWith("/")) {
      raw = Path.of("").toAbsolutePath().toUri().getRawPath() + "/" + raw;
    }
    Path path = at(SCHEME + "//" + raw.replaceAll("/+", "/"));
    return withoutParents(path);
  }

  /** The path of a {@code file:} URI that {@link #place} gave. */
  static Path at(String place) {
    return Path.of(URI.create(place));
  }

  /** The URI of a path, byte for byte. */
  static String place(Path path) {
    return path.toUri().toString();
  }

  /** The absolute path as text; bytes that are not UTF-8 as {@code \xE9}. */
  public static String text(Path path) {
    String raw = path.toUri().getRawPath();
    String text = decoded(bytes(raw));
    return text.length() > 1 ? text.replaceFirst("/$", "") : text;
  }

  private static Path withoutParents(Path path) throws IOException {
    int last = -1;
    for (int i = 0; i < path.getNameCount(); i++) {
      last = path.getName(i).toString().equals("..") ? i : last;
    }
    if (last < 0) {
      return path.normalize();
    }
    Path root = path.getRoot();
    Path start = root == null ? path : root.resolve(path.subpath(0, last + 1));
    boolean ends = last + 1 == path.getNameCount();
    if (!Files.isDirectory(start)) {
      return path.normalize();
    }
    Path real = start.toRealPath();
    return ends ? real : real.resolve(path.subpath(last + 1, path.getNameCount())).normalize();
  }

  private static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b == '/' || (b > 0 && Character.isLetterOrDigit(b));
      out.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
    }
    return out.toString();
  }

  private static ByteBuffer bytes(String raw) {
    ByteBuffer bytes = ByteBuffer.allocate(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '%') {
        bytes.put((byte) Integer.parseInt(raw, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.put((byte) raw.charAt(i));
      }
    }
    return bytes.flip();
  }

  private static String decoded(ByteBuffer bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer part = CharBuffer.allocate(bytes.remaining());
    StringBuilder out = new StringBuilder();
    while (true) {
      CoderResult result = decoder.decode(bytes, part, true);
      out.append(part.flip());
      part.clear();
      if (!result.isError()) {
        return out.toString();
      }
      for (int i = 0; i < result.length(); i++) {
        out.append(String.format(Locale.ROOT, "\\x%02X", bytes.get()));
      }
    }
  }
}
