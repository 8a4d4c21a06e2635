package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Articles in text exports of ProQuest: fields with labels, the text behind "Full text:". */
final class ProQuestLayout implements ExportFormat.Layout {
  static final String LOOK =
      "^(?:Full text: |ProQuest document (?:ID|link)\\b|Report Information from ProQuest)";

  private static final Pattern BEGIN =
      Pattern.compile("(?i)\\s*(?:_{30,}|document \\d+ of \\d+)\\s*");
  private static final Pattern LABEL =
      Pattern.compile(
          "^(Title|Alternate title|Author|Author affiliation|Publication info|Publication"
              + " title|Publication date|Publication year|Publication subject|Publisher|Place of"
              + " publication|Country of publication|Abstract|Abstract \\(summary\\)|Links|Full"
              + " text|Full Text|Subject|Location|People|Company /"
              + " organization|Company|Classification|Identifier / keyword|Pages|Page count|First"
              + " page|Number of"
              + " pages|Section|Column|Edition|Dateline|Year|Volume|Issue|ISSN|Source type|Language"
              + " of publication|Language|Document type|Document URL|ProQuest document ID|ProQuest"
              + " document link|Accession number|Copyright|Last"
              + " updated|Database|Credit|Illustration|Caption|Document feature|Publication|Record"
              + " type|URL):\\s*(.*)$");

  @Override
  public boolean begins(String line) {
    return BEGIN.matcher(line).matches();
  }

  @Override
  public boolean ends(String line) {
    return false;
  }

  @Override
  public @Nullable FieldRecord article(List<String> lines, FieldRecord record) {
    Map<String, StringBuilder> fields = new TreeMap<>();
    List<String> top = new ArrayList<>();
    String field = "";
    boolean wasBlank = true;
    for (String line : lines) {
      Matcher label = LABEL.matcher(line.strip());
      boolean isBody = field.equals("Full text");
      if (label.matches() && (!isBody || wasBlank)) {
        field = label.group(1).equals("Full Text") ? "Full text" : label.group(1);
        fields.computeIfAbsent(field, name -> new StringBuilder()).append(label.group(2));
      } else if (!field.isEmpty()) {
        fields.computeIfAbsent(field, name -> new StringBuilder()).append('\n').append(line);
      } else if (!line.isBlank()) {
        top.add(line.strip());
      }
      wasBlank = line.isBlank();
    }
    String text = value(fields, "Full text");
    if (text.isEmpty() && !fields.containsKey("Title") && !fields.containsKey("Publication info")) {
      return null;
    }
    String title = value(fields, "Title");
    record.title(title.isEmpty() ? String.join(" ", top) : title.replaceAll("\\s+", " "));
    String info = value(fields, "Publication info");
    String date = GivenDay.iso(value(fields, "Publication date"));
    record.published(date == null ? GivenDay.iso(info) : date);
    String publication = value(fields, "Publication title");
    record.source(
        (publication.isEmpty()
                ? info.replaceFirst("(?s)\\s*(?:\\[.*|;.*|\\d{1,2} \\p{L}{3}.*)$", "")
                : publication)
            .replaceFirst("(?s)\\s*;.*", ""));
    for (String author : value(fields, "Author").split(";", -1)) {
      record.author(NitfArticle.firstNameFirst(author.replaceFirst("\\.\\s*$", "")));
    }
    record.id(value(fields, "ProQuest document ID"));
    String url = value(fields, "Document URL").replaceAll("\\s+", "");
    record.url(url.isEmpty() ? null : url);
    record.dateline(value(fields, "Dateline"));
    if (text.isEmpty()) {
      String summary =
          value(fields, fields.containsKey("Abstract") ? "Abstract" : "Abstract (summary)");
      record.warn(Warnings.SUMMARY_ONLY);
      return record.paragraphs(HtmlText.lines(summary));
    }
    return record.paragraphs(HtmlText.lines(text));
  }

  private static String value(Map<String, StringBuilder> fields, String name) {
    StringBuilder value = fields.get(name);
    return value == null ? "" : value.toString().strip();
  }
}
