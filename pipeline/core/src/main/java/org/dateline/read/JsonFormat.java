package org.dateline.read;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.read.Source.Fault;

/**
 * JSON of any layout: one object, lists, objects one after another, lists inside the answers of an
 * API. One article at a time is in memory. Offsets count characters.
 */
final class JsonFormat implements ArticleFormat {
  /** A bracket alone in the first line, and an indented line or one with a comma at its end. */
  private static final Pattern ALONE =
      Pattern.compile("[\\[{]\\s*[\\[{]?[ \\t]*\\R(?:[ \\t\"]|[^\\n]*,[ \\t]*\\R)");

  @Override
  public InputFormat id() {
    return InputFormat.JSON;
  }

  @Override
  public List<String> extensions() {
    return List.of(".json", ".jsonld");
  }

  @Override
  public boolean looksLike(String head) {
    String plain = plain(head);
    return plain.matches("(?s)\\{\\s*(?:\"[^\"\n]{1,200}\"\\s*:|\\}).*")
        || plain.matches("(?s)\\[\\s*[{\\]].*");
  }

  /** In a file that is named for its lines, an object or list that is opened alone in one. */
  @Override
  public boolean isCertain(String head, String name) {
    boolean isNamedForLines = name.matches(".*\\.(?:jsonl|ndjson|jl|jsonlines)");
    return isNamedForLines ? ALONE.matcher(plain(head)).lookingAt() : looksLike(head);
  }

  /** The head without marks and white space; in UTF-16 every other character is NUL. */
  private static String plain(String head) {
    return head.replace("\0", "")
        .replaceFirst("^(?:\u00ff\u00fe|\u00fe\u00ff|\u00ef\u00bb\u00bf)", "")
        .stripLeading();
  }

  /**
   * Whether each line is an object of its own.
   *
   * @param head the first characters
   * @param isNamed what to say where the first line is longer than them
   */
  static boolean isLines(String head, boolean isNamed) {
    String text = plain(head);
    if (!text.startsWith("{")) {
      return false;
    }
    int depth = 0;
    boolean inString = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inString) {
        i += c == '\\' ? 1 : 0;
        inString = c != '"' && c != '\n';
        if (c == '\n') {
          return true; // a broken line
        }
      } else if (c == '"') {
        inString = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      } else if (c == '\n') {
        return depth <= 0;
      }
    }
    return isNamed;
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    CharReader text = CharReader.of(source);
    if (text == null) {
      sink.reject(source.reject(Fault.binary(), null, new byte[0]));
      return;
    }
    new JsonWalk(text, source, options, sink).all();
  }
}
