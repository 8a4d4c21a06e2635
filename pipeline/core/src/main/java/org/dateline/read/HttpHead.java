package org.dateline.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of an HTTP answer.
 *
 * @param status its status code
 * @param headers its fields
 * @param length its length in bytes: where the body begins
 */
record HttpHead(int status, Headers headers, int length) {
  /**
   * Takes a head apart.
   *
   * @param answer the beginning of the answer, as Latin-1 characters
   * @return null where it does not end, or has no status
   */
  static @Nullable HttpHead of(String answer) {
    int end = 0;
    int lineEnd = answer.indexOf('\n');
    while (lineEnd >= 0 && !answer.substring(end, lineEnd).isBlank()) {
      end = lineEnd + 1;
      lineEnd = answer.indexOf('\n', end);
    }
    List<String> lines = answer.substring(0, end).lines().toList();
    if (lineEnd < 0 || lines.isEmpty() || !lines.get(0).matches("(?s)HTTP/\\S+\\s+\\d{3}\\b.*")) {
      return null;
    }
    int status = Integer.parseInt(lines.get(0).replaceFirst("(?s)\\S+\\s+(\\d{3}).*", "$1"));
    return new HttpHead(status, Headers.of(lines.subList(1, lines.size())), lineEnd + 1);
  }

  /** For a record that is no HTTP answer: the archive's own fields say what it holds. */
  static HttpHead none(Headers fields) {
    return new HttpHead(200, fields, 0);
  }

  /** Why an answer with this status is no page: a reason of {@link SkipReasons}, or null. */
  @Nullable String statusReason() {
    if (status >= 300 && status < 400) {
      return SkipReasons.REDIRECT;
    }
    return status < 200 || status >= 400 ? SkipReasons.ERROR_STATUS : null;
  }
}
