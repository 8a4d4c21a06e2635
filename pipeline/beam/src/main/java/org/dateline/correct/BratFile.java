package org.dateline.correct;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.correct.Returned.Mark;
import org.dateline.export.AnnotatedText;
import org.dateline.rules.RuleException;

/**
 * Reads brat's stand-off format: {@code T} lines with labels and places in code points, and notes
 * with the id and the value of a row. Relations and other lines are left out.
 */
final class BratFile {
  private static final Pattern SPAN =
      Pattern.compile("(T\\d+)\\t(\\S+) (\\d+) (?:\\d+;\\d+ )*(\\d+)(?:\\t.*)?");
  private static final Pattern NOTE = Pattern.compile("#\\d+\\tAnnotatorNotes (T\\d+)\\t(.*)");
  private static final Pattern ID = Pattern.compile("((?:date|party|outcome)-\\S+)(?: (.*))?");

  private BratFile() {}

  /** Reads {@code ID.ann} and, where it is there, {@code ID.txt}. */
  static Returned read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Map<String, String> notes = new HashMap<>();
    for (String line : lines) {
      Matcher note = NOTE.matcher(line);
      if (note.matches()) {
        notes.put(note.group(1), note.group(2).strip());
      }
    }
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("T")) {
        Matcher span = SPAN.matcher(lines.get(i));
        if (!span.matches()) {
          throw new RuleException(
              file + ":" + (i + 1) + ": expected T1, tab, LABEL BEGIN END, tab, words");
        }
        AnnotatedText.Tag tag = AnnotatedText.Tag.parse(span.group(2));
        if (tag != null) {
          marks.add(mark(span, tag, notes.getOrDefault(span.group(1), "")));
        }
      }
    }
    String id = ReturnedFiles.articleId(file);
    Path text = file.resolveSibling(id + ".txt");
    return new Returned(id, Files.exists(text) ? Files.readString(text) : null, false, marks);
  }

  /** The note of a row begins with its id; that of a new span is its value. */
  private static Mark mark(Matcher span, AnnotatedText.Tag tag, String note) {
    Matcher id = ID.matcher(note);
    boolean isOfRow = id.matches();
    String value = isOfRow ? (id.group(2) == null ? "" : id.group(2)) : note;
    return new Mark(
        isOfRow ? id.group(1) : "",
        tag.layer(),
        tag.label(),
        value,
        Integer.parseInt(span.group(3)),
        Integer.parseInt(span.group(4)));
  }
}
