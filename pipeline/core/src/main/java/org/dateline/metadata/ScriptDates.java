package org.dateline.metadata;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds dates in the data that inline scripts carry, by the names of their keys. */
final class ScriptDates {
  private static final int MAX_CHARS = 400_000;
  private static final int MAX_VALUE = 40;
  private static final List<String> PUBLISHED =
      List.of(
          "datePublished",
          "published_at",
          "publishedAt",
          "publishDate",
          "publish_date",
          "publishedDate",
          "pubDate",
          "publicationDate",
          "firstPublished",
          "published_time");
  private static final List<String> CREATED =
      List.of("created_at", "createdAt", "dateCreated", "showDate");

  /** A script without the part of a key has no such key: few have any. */
  private static final List<String> PARTS = List.of("ublish", "Date", "reate");

  private static final List<Key> KEYS =
      Stream.concat(
              PUBLISHED.stream().map(name -> key(name, "script")),
              CREATED.stream().map(name -> key(name, "script:created")))
          .toList();

  private record Key(String name, String part, String from) {}

  private ScriptDates() {}

  private static Key key(String name, String from) {
    String part = PARTS.stream().filter(name::contains).findFirst().orElseThrow();
    return new Key(name, part, from);
  }

  /** Hands on the first value of each key, with the kind of evidence. */
  static void read(String script, BiConsumer<String, String> sink) {
    if (script.length() > MAX_CHARS) {
      return;
    }
    List<String> parts = PARTS.stream().filter(script::contains).toList();
    for (Key key : parts.isEmpty() ? List.<Key>of() : KEYS) {
      if (parts.contains(key.part)) {
        hand(script, key.name, key.from, sink);
      }
    }
  }

  private static void hand(
      String script, String key, String from, BiConsumer<String, String> sink) {
    int at = script.indexOf(key);
    String value = at < 0 ? null : value(script, at + key.length());
    if (value != null) {
      sink.accept(from, value);
    }
  }

  /** The quoted or bare value after a key, null if there is none. */
  private static @Nullable String value(String script, int from) {
    int begin = from;
    while (begin < script.length() && " \"'\\:=(&quot;".indexOf(script.charAt(begin)) >= 0) {
      begin++;
    }
    int end = begin;
    while (end < script.length() && end < begin + MAX_VALUE && isValue(script.charAt(end))) {
      end++;
    }
    boolean dated = end > begin + 7 && Character.isDigit(script.charAt(begin));
    return dated ? script.substring(begin, end) : null;
  }

  private static boolean isValue(char c) {
    return Character.isLetterOrDigit(c) || "-:+. /".indexOf(c) >= 0;
  }
}
