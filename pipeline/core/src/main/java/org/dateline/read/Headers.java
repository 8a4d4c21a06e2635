package org.dateline.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Named fields, as web archives and HTTP write them: the first of each name counts. */
final class Headers {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"',]+)", Pattern.CASE_INSENSITIVE);

  private final Map<String, String> fields = new HashMap<>();

  /** Reads lines {@code Name: value}; a line that begins with a space continues the line before. */
  static Headers of(List<String> lines) {
    Headers headers = new Headers();
    StringBuilder field = new StringBuilder();
    for (String line : lines) {
      boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
      if (!goesOn) {
        headers.add(field.toString());
        field.setLength(0);
      }
      field.append(goesOn ? " " : "").append(line.strip());
    }
    headers.add(field.toString());
    return headers;
  }

  /** The value of a field, its name in lower case; null if it is not given. */
  @Nullable String get(String name) {
    return fields.get(name);
  }

  /** The value of a field in lower case; empty if it is not given. */
  String lower(String name) {
    return fields.getOrDefault(name, "").toLowerCase(Locale.ROOT);
  }

  /** The media type of {@code Content-Type} without parameters; empty if it is not given. */
  String mediaType() {
    return mediaType("content-type");
  }

  /** The media type that a field names first, without parameters; empty if it names none. */
  String mediaType(String field) {
    String type = lower(field).replaceAll("[\\s\"']", "");
    int end = 0;
    while (end < type.length() && ";,".indexOf(type.charAt(end)) < 0) {
      end++;
    }
    return type.substring(0, end);
  }

  /** The character set of {@code Content-Type}; null if it names none. */
  @Nullable String charset() {
    Matcher matcher = CHARSET.matcher(lower("content-type"));
    return matcher.find() ? matcher.group(1) : null;
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    if (colon > 0) {
      String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      fields.putIfAbsent(name, line.substring(colon + 1).strip());
    }
  }
}
