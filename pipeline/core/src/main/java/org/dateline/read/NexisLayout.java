package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Articles in exports of Nexis: source, date and headline in lines of their own, fields with labels
 * before and behind the text. Older exports centre the lines and count the documents; newer ones
 * begin with the headline and close with "End of Document".
 */
final class NexisLayout implements ExportFormat.Layout {
  static final String LOOK =
      "^\\s*(?:\\d+ of \\d+ DOCUMENTS?|(?i:document|dokument) \\d+ (?i:of|von|de|sur)"
          + " \\d+)\\s*$|^\\s*End of Document\\s*$|^Load-Date: |^LOAD-DATE: ";

  private static final Pattern BEGIN =
      Pattern.compile(
          "(?i)\\s*(?:\\d+ (?:of|von|de|sur|di|van) \\d+"
              + " (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?|DOCUMENTI|DOCUMENTEN)|(?:document|dokument|documento)"
              + " \\d+ (?:of|von|de|sur|di|van) \\d+)\\s*");
  private static final Pattern END = Pattern.compile("\\s*End of Document\\s*");
  private static final Pattern LABEL =
      Pattern.compile("^(\\p{L}[\\p{L} /-]{2,28}):(?:\\s+(.*)|\\s*)$");
  private static final Map<String, String> HEADER = new TreeMap<>();
  private static final List<String> FOOTER =
      List.of(
          "LOAD-DATE",
          "LANGUAGE",
          "PUBLICATION-TYPE",
          "GRAPHIC",
          "SUBJECT",
          "PERSON",
          "PEOPLE",
          "ORGANIZATION",
          "COMPANY",
          "TICKER",
          "INDUSTRY",
          "GEOGRAPHIC",
          "CITY",
          "STATE",
          "COUNTRY",
          "DOCUMENT-TYPE",
          "JOURNAL-CODE",
          "TYPE",
          "URL",
          "NOTES",
          "CORRECTION-DATE",
          "UPDATE",
          "UPDATED",
          "SPRACHE",
          "SPRACHE/LANGUAGE",
          "LANGUE",
          "IDIOMA",
          "TAAL",
          "PUBLICATIETYPE",
          "TYPE-PUBLICATION",
          "ZEITUNGS-CODE",
          "ACC-NO",
          "NUMMER",
          "ISSN",
          "PUB-TYPE",
          "DISTRIBUTION",
          "CLASSIFICATION",
          "REGION",
          "UPDATE-DATE",
          "GRAFIK",
          "BILDUNTERSCHRIFT",
          "DATE-CHARGEMENT");
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?i)^(?:copyright\\b|©|\\(c\\)\\s|all rights reserved\\b|alle rechte vorbehalten|tous"
              + " droits r).*");
  private static final Pattern EDITION =
      Pattern.compile(
          "(?i).*(?:\\bedition|\\bfinal\\b|correction"
              + " appended|\\bcycle\\b|\\bausgabe|\\bedición|\\bédition|\\beditie)\\W*.{0,20}$");
  private static final Pattern PAGE =
      Pattern.compile("\\s*(?i:page|seite) \\d+ (?i:of|von) \\d+\\s*");
  private static final int CENTRED = 4;

  static {
    for (String pair :
        List.of(
            "BYLINE=author",
            "AUTHOR=author",
            "AUTOR=author",
            "AUTEUR=author",
            "VON=author",
            "HEADLINE=title",
            "TITEL=title",
            "SECTION=",
            "RUBRIK=",
            "RUBRIQUE=",
            "SECCION=",
            "SECTIE=",
            "LENGTH=",
            "LÄNGE=",
            "LONGUEUR=",
            "LONGITUD=",
            "LENGTE=",
            "DATELINE=dateline",
            "HIGHLIGHT=",
            "SOURCE=source",
            "SERIES=",
            "BODY=body",
            "TEXT=body",
            "CORRECTION=",
            "DATE=date",
            "PG=",
            "PAGE=",
            "COLUMN=",
            "KICKER=",
            "ABSTRACT=",
            "EDITION=",
            "DATUM=date")) {
      int equals = pair.indexOf('=');
      HEADER.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
  }

  @Override
  public boolean begins(String line) {
    return BEGIN.matcher(line).matches();
  }

  @Override
  public boolean ends(String line) {
    return END.matcher(line).matches();
  }

  @Override
  public @Nullable FieldRecord article(List<String> lines, FieldRecord record) {
    Parts parts = new Parts();
    lines.forEach(parts::add);
    parts.finish();
    if (parts.labels == 0) {
      return null; // a cover page, or a list of the documents
    }
    boolean isCover = parts.body.isEmpty() && parts.date() < 0;
    if (isCover) {
      return null;
    }
    new Head(parts.top).fill(record, parts);
    if (parts.fields.containsKey("author")) {
      for (String author : parts.fields.get("author").split("\\s*;\\s*", -1)) {
        if (!author.matches("(?i).*\\b(?:staff|writer|correspondent|reporter|editor|desk)\\b.*")
            || author.equals(parts.fields.get("author"))) {
          record.author(author);
        }
      }
    }
    record.dateline(parts.fields.get("dateline"));
    record.paragraphs(parts.body);
    return record;
  }

  /** The lines of one article by their place: before the labels, in them, text. */
  private static final class Parts {
    private final List<List<String>> top = new ArrayList<>();
    private final Map<String, String> fields = new TreeMap<>();
    private final List<String> body = new ArrayList<>();
    private List<String> group = new ArrayList<>();
    private String field = "";
    private boolean inField;
    private boolean wasBlank = true;
    private boolean inBody;
    private boolean inFooter;
    private boolean hasLength;
    private int labels;

    void add(String line) {
      if (inFooter) {
        return;
      }
      if (line.isBlank() || PAGE.matcher(line).matches()) {
        blank();
        return;
      }
      Matcher label = LABEL.matcher(line.strip());
      String name = label.matches() ? label.group(1).toUpperCase(Locale.ROOT) : "";
      boolean isFooter = FOOTER.contains(name) && labels > 0 && (wasBlank || inBody || inField);
      if (isFooter || (inBody && line.strip().equals("Classification"))) {
        endGroup();
        inFooter = true;
        labels++;
      } else if (!inBody && HEADER.containsKey(name)) {
        header(name, label.group(2));
      } else if (!inBody && line.strip().equals("Body")) {
        endGroup();
        inBody = true;
        labels++;
      } else if (inField && !wasBlank) {
        fields.merge(field, line.strip(), (a, b) -> a + " " + b);
      } else {
        text(line);
      }
      wasBlank = false;
    }

    private void blank() {
      wasBlank = true;
      inField = false;
      endGroup();
    }

    private void header(String name, @Nullable String value) {
      endGroup();
      labels++;
      hasLength |= name.matches("L(?:ENGTH|ÄNGE|ONGUEUR|ONGITUD|ENGTE)");
      field = HEADER.getOrDefault(name, "");
      if (field.equals("body")) {
        inBody = true;
        if (value != null && !value.isBlank()) {
          group.add(value);
        }
        return;
      }
      field = field.isEmpty() ? name : field;
      inField = true;
      fields.putIfAbsent(field, "");
      if (value != null) {
        fields.merge(field, value.strip(), (a, b) -> (a + " " + b).strip());
      }
    }

    private void text(String line) {
      if (!inBody && labels > 0 && (hasLength || !fields.isEmpty())) {
        inBody = true;
      }
      group.add(line);
    }

    private void endGroup() {
      if (group.isEmpty()) {
        return;
      }
      boolean isRights = COPYRIGHT.matcher(group.get(0).strip()).matches();
      if (!inBody) {
        top.add(group);
      } else if (!isRights || group.size() > 3) {
        body.addAll(IndentedText.paragraphs(String.join("\n", group)));
      }
      group = new ArrayList<>();
    }

    void finish() {
      endGroup();
    }

    int date() {
      for (int i = 0; i < top.size(); i++) {
        if (GivenDay.iso(String.join(" ", top.get(i))) != null) {
          return i;
        }
      }
      return -1;
    }
  }

  /** The lines before the labels: source, date, edition and headline, in the old or new order. */
  private static final class Head {
    private final List<String> lines = new ArrayList<>();
    private final List<Boolean> begins = new ArrayList<>();

    Head(List<List<String>> groups) {
      for (List<String> group : groups) {
        for (int i = 0; i < group.size(); i++) {
          String line = group.get(i);
          if (!COPYRIGHT.matcher(line.strip()).matches()) {
            lines.add(line);
            begins.add(i == 0);
          }
        }
      }
    }

    void fill(FieldRecord record, Parts parts) {
      int date = date();
      String given = parts.fields.getOrDefault("date", "");
      if (date >= 0) {
        record.published(GivenDay.iso(lines.get(date)));
      } else if (!given.isEmpty()) {
        record.published(GivenDay.iso(given));
      }
      String titled = parts.fields.getOrDefault("title", "");
      int title = date < 0 ? -1 : titleBehind(date);
      boolean isNew = title < 0 && date >= 2 && titled.isEmpty();
      if (!titled.isEmpty()) {
        record.title(titled);
      } else if (title >= 0) {
        record.title(joined(title, lines.size()));
      } else if (isNew) {
        record.title(joined(0, date - 1));
      } else if (date < 0 && !lines.isEmpty()) {
        record.title(lines.get(0).strip());
      }
      String named = parts.fields.getOrDefault("source", "");
      int source = isNew ? date - 1 : date > 0 ? sourceBefore(date) : -1;
      record.source(source >= 0 ? lines.get(source).strip() : named);
    }

    private int sourceBefore(int date) {
      for (int i = date - 1; i >= 0; i--) {
        if (!EDITION.matcher(lines.get(i)).matches()) {
          return i;
        }
      }
      return date - 1;
    }

    private int date() {
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (line.length() < 80 && GivenDay.iso(line) != null && line.matches(".*\\b\\d{4}\\b.*")) {
          return i;
        }
      }
      return -1;
    }

    /** The first line behind the date that is no edition: where the headline begins. */
    private int titleBehind(int date) {
      for (int i = date + 1; i < lines.size(); i++) {
        boolean isCentred = IndentedText.indent(lines.get(i)) >= CENTRED;
        boolean isEdition =
            EDITION.matcher(lines.get(i)).matches() && lines.get(i).strip().length() < 50;
        if (!isCentred && !isEdition) {
          return i;
        }
      }
      return -1;
    }

    private String joined(int from, int to) {
      StringBuilder title = new StringBuilder(lines.get(from).strip());
      for (int i = from + 1; i < to && !begins.get(i); i++) {
        title.append(' ').append(lines.get(i).strip());
      }
      return title.toString();
    }
  }
}
