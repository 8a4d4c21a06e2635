package org.dateline.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.read.TextDecoder.DecodedText;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** An article of Reuters-21578, of Gigaword, or of the collections of TREC. */
final class SgmlArticle implements MarkupFormat.Kind {
  private static final Pattern ID =
      Pattern.compile("(?i)^<DOC\\b[^>]*\\bid\\s*=\\s*\"?([^\"\\s>]+)");
  private static final Pattern NEW_ID = Pattern.compile("(?i)^<REUTERS\\b[^>]*\\bNEWID=\"(\\d+)\"");
  private static final Pattern PARAGRAPH = Pattern.compile("(?i)</?P\\b[^>]*>");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>|<![^<>]*>");
  private static final Pattern SIGN_OFF =
      Pattern.compile("(?i)^\\s*(?:reuters?\\d*|\\(end\\)|end)\\s*[.;]?\\s*$");

  /** Days in numbers of documents: APW_ENG_20041018.0022, APW19980601.0003, AP880212-0001. */
  private static final Pattern LONG_DAY = Pattern.compile("(?<!\\d)((?:19|20)\\d{6})(?=[._-]|$)");

  private static final Pattern SHORT_DAY =
      Pattern.compile("^(AP|WSJ|SJMN91-|LA)?-?(\\d\\d)(\\d\\d)(\\d\\d)-\\d+");
  private static final Pattern LINE =
      Pattern.compile(
          "(?is)</HEADLINE>[^<]*?\\n\\s*By ((?-i:[A-Z])[\\p{L} .'-]{3,40})\\s*\\n[^<]*<TEXT>");

  /** What American papers write behind a name. */
  private static final Pattern ROLE =
      Pattern.compile(
          "(?i),\\s*(?:[a-z]+\\s+)?(?:staff|special)\\s+(?:writers?|correspondents?|reporters?).*$");

  /** A headline that a semicolon ends, and the paragraphs of its deck. */
  private static final Pattern DECK =
      Pattern.compile("(?is)(<HEADLINE>\\s*<P>[^<]*?)\\s*;\\s*</P>\\s*<P>.*?(?=</HEADLINE>)");

  private static final Pattern WIRE_SLUG =
      Pattern.compile("^FT\\s+\\d\\d [A-Z]{3} \\d\\d\\s*/\\s*");

  @Override
  public void read(DecodedText text, String prolog, Source source, RecordSink sink) {
    String all = text.text();
    FieldRecord record = new FieldRecord(text.charset(), text.warnings());
    boolean isReuters = all.regionMatches(true, 0, "<REUTERS", 0, 8);
    String id = id(all);
    record.id(id);
    record.title(title(all, isReuters));
    for (String author : all(all, "BYLINE", "AUTHOR", "AUTHORS")) {
      String bare = author.replaceFirst("^\\(?(.*?)\\)?$", "$1");
      record.author(ROLE.matcher(bare).replaceFirst(""));
    }
    if (all(all, "BYLINE", "AUTHOR", "AUTHORS").isEmpty()) {
      record.author(otherAuthor(all));
    }
    String dateline = isReuters ? first(all, "DATELINE") : first(all, "DATELINE", "DATELINES");
    record.dateline(dateline.isEmpty() ? null : dateline);
    record.published(published(all, id));
    record.source(isReuters ? "Reuters" : first(all, "SOURCE", "SO", "PUBLISHER", "NEWSPAPER"));
    record.paragraphs(body(all));
    byte[] excerpt = all.getBytes(StandardCharsets.UTF_8);
    record.send(
        source, InputFormat.SGML, excerpt, "the document has no text, only a headline", sink);
  }

  /** The author in the line behind the headline, or in a line of its own before the text. */
  private static String otherAuthor(String all) {
    Matcher line = LINE.matcher(all);
    Matcher behind = Pattern.compile("@\\s*(?i:by)\\s+([^<\\n@]+)").matcher(first(all, "HL"));
    return line.find() ? line.group(1) : behind.find() ? behind.group(1) : "";
  }

  private static String id(String all) {
    Matcher id = ID.matcher(all);
    Matcher newId = NEW_ID.matcher(all);
    String own = id.find() ? id.group(1) : newId.find() ? newId.group(1) : "";
    return own.isEmpty() ? first(all, "DOCNO", "DOCID") : own;
  }

  private static String title(String all, boolean isReuters) {
    String title =
        isReuters
            ? first(all, "TITLE")
            : first(
                DECK.matcher(all).replaceFirst("$1"),
                "HEADLINE",
                "HEAD",
                "HL",
                "TI",
                "TITLE",
                "TTL");
    title = title.replaceFirst("\\s*:?\\s+@.*$", "").replaceFirst("\\s*----*\\s*$", "");
    return WIRE_SLUG.matcher(title).replaceFirst("");
  }

  private static @Nullable String published(String all, String id) {
    String[] names = {"DATE_TIME", "DATETIME", "DATE1", "DATE", "PUBDATE", "DD", "DATE_PUBLISHED"};
    for (String name : names) {
      for (String value : all(all, name)) {
        String day = GivenDay.iso(monthFirst(value.strip()));
        if (day != null) {
          return day;
        }
      }
    }
    String number = id.isEmpty() ? "" : id;
    Matcher day = LONG_DAY.matcher(number);
    if (day.find()) {
      return GivenDay.iso(day.group(1));
    }
    Matcher shortDay = SHORT_DAY.matcher(number);
    if (!shortDay.find()) {
      return null;
    }
    boolean isAmerican = "LA".equals(shortDay.group(1));
    String year = isAmerican ? shortDay.group(4) : shortDay.group(2);
    String month = isAmerican ? shortDay.group(2) : shortDay.group(3);
    String date = isAmerican ? shortDay.group(3) : shortDay.group(4);
    return GivenDay.iso("19" + year + "-" + month + "-" + date);
  }

  /** {@code 03/24/87}, {@code 910514} and {@code 01/04/1998 05:32:12} of American collections. */
  private static String monthFirst(String value) {
    Matcher slashed =
        Pattern.compile("^(\\d\\d)/(\\d\\d)/((?:19|20)?\\d\\d)(?!\\d)(.*)$", Pattern.DOTALL)
            .matcher(value);
    if (slashed.matches()) {
      String year = slashed.group(3).length() == 2 ? "19" + slashed.group(3) : slashed.group(3);
      return year + "-" + slashed.group(1) + "-" + slashed.group(2) + slashed.group(4);
    }
    Matcher six = Pattern.compile("^(\\d\\d)(\\d\\d)(\\d\\d)$").matcher(value);
    return six.matches() ? "19" + six.group(1) + "-" + six.group(2) + "-" + six.group(3) : value;
  }

  private static List<String> body(String all) {
    if (Pattern.compile("(?i)<TEXT\\s+TYPE=\"BRIEF\"").matcher(all).find()) {
      return List.of(); // a headline, and a line that says that there is no text
    }
    List<String> parts = raw(all, "BODY");
    boolean isOuter =
        parts.stream().anyMatch(part -> Pattern.compile("(?i)<TEXT\\b").matcher(part).find());
    if (parts.isEmpty() || isOuter) {
      parts = new ArrayList<>(raw(all, "LP", "LEADPARA"));
      parts.addAll(raw(all, "TEXT"));
    }
    List<String> found = new ArrayList<>();
    for (String part : parts) {
      String own = part;
      for (String name :
          List.of(
              "TITLE",
              "HEADLINE",
              "DATELINE",
              "AUTHOR",
              "BYLINE",
              "SLUG",
              "TRAILER",
              "GRAPHIC",
              "CORRECTION")) {
        own = own.replaceAll("(?is)<" + name + "\\b[^>]*>.*?</" + name + "\\s*>", "\n");
      }
      found.addAll(paragraphs(own));
    }
    while (!found.isEmpty() && SIGN_OFF.matcher(found.get(found.size() - 1)).matches()) {
      found.remove(found.size() - 1);
    }
    return found;
  }

  private static List<String> paragraphs(String body) {
    List<String> found = new ArrayList<>();
    if (PARAGRAPH.matcher(body).find()) {
      for (String paragraph : PARAGRAPH.split(body)) {
        found.add(plain(paragraph));
      }
    } else {
      found.addAll(IndentedText.paragraphs(clean(body)));
    }
    found.replaceAll(line -> line.replaceAll("\\s+", " ").strip());
    found.removeIf(line -> line.isEmpty() || line.matches("\\*+"));
    return found;
  }

  private static String first(String all, String... names) {
    List<String> found = all(all, names);
    return found.isEmpty() ? "" : found.get(0);
  }

  private static List<String> all(String all, String... names) {
    List<String> found = new ArrayList<>();
    for (String value : raw(all, names)) {
      String plain = plain(value);
      if (!plain.isEmpty()) {
        found.add(plain);
      }
    }
    return found;
  }

  private static List<String> raw(String all, String... names) {
    List<String> found = new ArrayList<>();
    for (String name : names) {
      Matcher element =
          Pattern.compile("(?is)<" + name + "(?:\\s[^>]*)?>(.*?)</" + name + "\\s*>").matcher(all);
      while (element.find()) {
        found.add(element.group(1));
      }
    }
    return found;
  }

  private static String plain(String value) {
    return clean(value).replaceAll("\\s+", " ").strip();
  }

  /** Without tags, entities and control characters; line breaks stay. */
  private static String clean(String value) {
    String text = Parser.unescapeEntities(TAG.matcher(value).replaceAll(" "), false);
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
  }
}
