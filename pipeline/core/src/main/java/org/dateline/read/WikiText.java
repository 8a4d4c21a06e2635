package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** The prose of wiki text: without templates, pictures, notes, tables and the parts behind it. */
final class WikiText {
  private static final Pattern NOTES =
      Pattern.compile(
          "(?is)<!--.*?-->|<ref\\b[^>]*/>|<ref\\b[^>]*>.*?</ref>|<(gallery|math|timeline|score|imagemap|noinclude)\\b[^>]*>.*?</\\1>");
  private static final Pattern TABLE = Pattern.compile("(?s)\\{\\|(?:(?!\\{\\||\\|\\}).)*\\|\\}");
  private static final Pattern TEMPLATE = Pattern.compile("(?s)\\{\\{([^{}]*)\\}\\}");
  private static final Pattern LINK = Pattern.compile("(?s)\\[\\[([^\\[\\]]*)\\]\\]");
  private static final Pattern OUTER =
      Pattern.compile("\\[(?:https?:|ftp:)?//[^\\s\\]]+\\s*([^\\]]*)\\]");
  private static final Pattern HEADING = Pattern.compile("(?m)^=+\\s*(.*?)\\s*=+\\s*$");
  private static final Pattern BREAK =
      Pattern.compile("(?i)<br\\s*/?>|</?(?:p|div|blockquote|center)\\b[^>]*>");

  /** Tags that wiki text has; any other name in angle brackets is text, such as a ticker. */
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:abbr|b|bd[io]|big|br|caption|center|charinsert|chem|cite|code|d[dlt]|data|del|div|dpl"
              + "|dynamicpagelist|em|font|gallery|h[1-6]|hr|i|includeonly|indicator|inputbox|ins|kbd|languages"
              + "|li|map(?:frame|link)|mark|math|noinclude|nowiki|[ou]l|onlyinclude|p|poem|pre|q|r[pt]|ref"
              + "|references|ruby|s|samp|score|section|small|source|span|strike|strong|su[bp]|syntaxhighlight"
              + "|t[dhrt]|table|tbody|templatestyles|time|translate|tvar|u|var|wbr)(?:\\s*/?|\\s[^<>]*=[^<>]*)>");

  /** Headings of what stands behind a story. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)(?:related (?:news|articles|stories|links)|sources?|external links?|references?|see"
              + " also|notes?|sister links?|further reading|have your"
              + " say|quellen|weblinks|literatur|einzelnachweise|weitere artikel|themenverwandte"
              + " artikel|voir aussi|liens externes|articles? connexes|fuentes?|enlaces"
              + " externos|v[eé]ase tambi[eé]n|fonti|bronnen|fontes?|ver também)");

  /** Templates that show the last of their values. */
  private static final Set<String> SHOWN =
      Set.of(
          "w",
          "wikipedia",
          "wp",
          "nowrap",
          "lang",
          "small",
          "big",
          "quote",
          "cquote",
          "blockquote",
          "wik",
          "l",
          "link");

  private static final Pattern NAMESPACE =
      Pattern.compile(
          "(?i)(?:file|image|datei|bild|fichier|archivo|immagine|bestand|ficheiro|category|kategorie|catégorie|categoría|categoria|categorie|media|template)\\s*:.*",
          Pattern.DOTALL);

  private WikiText() {}

  /** The paragraphs of a page's text. */
  static List<String> paragraphs(String wiki) {
    String text = NOTES.matcher(wiki).replaceAll("");
    text = untilStable(text, TABLE, "");
    text = templates(text);
    text = links(text);
    text = OUTER.matcher(text).replaceAll("$1");
    text = text.replace("'''''", "").replace("'''", "").replace("''", "");
    text = text.replaceAll("__[A-Z]+__", "");
    text = BREAK.matcher(text).replaceAll("\n\n");
    text = TAG.matcher(text).replaceAll("");
    return prose(text);
  }

  private static List<String> prose(String text) {
    List<String> found = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : text.split("\\R", -1)) {
      Matcher heading = HEADING.matcher(line.strip());
      if (heading.matches()) {
        end(paragraph, found);
        if (BEHIND.matcher(heading.group(1)).matches()) {
          break;
        }
        continue;
      }
      boolean isItem = line.matches("[*#:;]+.*");
      if (line.isBlank() || isItem || line.startsWith("----")) {
        end(paragraph, found);
      }
      String plain = line.replaceFirst("^(?:[*#:;]+|-{4,})\\s*", "");
      paragraph.append(plain).append(' ');
      if (isItem) {
        end(paragraph, found);
      }
    }
    end(paragraph, found);
    return found;
  }

  private static void end(StringBuilder paragraph, List<String> found) {
    String text =
        Parser.unescapeEntities(paragraph.toString(), false)
            .replaceAll("[\\s\\u00a0]+", " ")
            .strip();
    paragraph.setLength(0);
    if (text.chars().anyMatch(Character::isLetterOrDigit)) {
      found.add(text);
    }
  }

  private static String untilStable(String text, Pattern pattern, String by) {
    String now = text;
    String before;
    do {
      before = now;
      now = pattern.matcher(now).replaceAll(by);
    } while (!now.equals(before));
    return now;
  }

  /** From the innermost template outward. */
  private static String templates(String text) {
    String now = text;
    for (Matcher one = TEMPLATE.matcher(now); one.find(0); one = TEMPLATE.matcher(now)) {
      StringBuilder out = new StringBuilder();
      one.reset();
      while (one.find()) {
        one.appendReplacement(out, Matcher.quoteReplacement(shown(one.group(1))));
      }
      one.appendTail(out);
      now = out.toString();
    }
    return now.replaceAll("\\{\\{|\\}\\}", "");
  }

  private static String shown(String template) {
    String[] parts = template.split("\\|", -1);
    String name = parts[0].strip().toLowerCase(Locale.ROOT);
    if (!SHOWN.contains(name) || parts.length < 2) {
      return "";
    }
    boolean isLink = name.startsWith("w");
    String shown = "";
    for (int i = 1; i < parts.length; i++) {
      String value = parts[i].replaceFirst("^\\s*(?:text|1|2|anchor)\\s*=\\s*", "");
      boolean isNamed = value.matches("\\s*[a-z]{1,12}\\s*=.*");
      boolean isFirstOfLang = name.equals("lang") && i == 1;
      if (!isNamed
          && !isFirstOfLang
          && !value.isBlank()
          && (shown.isEmpty() || (isLink && i == 2))) {
        shown = value.strip();
      }
    }
    return isLink ? shown.replaceFirst("^:?[a-z-]{0,12}:(?=\\S)", "") : shown;
  }

  private static String links(String text) {
    String now = text;
    for (Matcher one = LINK.matcher(now); one.find(0); one = LINK.matcher(now)) {
      StringBuilder out = new StringBuilder();
      one.reset();
      while (one.find()) {
        one.appendReplacement(out, Matcher.quoteReplacement(label(one.group(1))));
      }
      one.appendTail(out);
      now = out.toString();
    }
    return now;
  }

  private static String label(String link) {
    if (NAMESPACE.matcher(link.strip()).matches()) {
      return "";
    }
    int bar = link.lastIndexOf('|');
    if (bar >= 0) {
      String label = link.substring(bar + 1).strip();
      return label.isEmpty() ? page(link.substring(0, bar)) : label;
    }
    boolean isOtherLanguage =
        link.matches("(?i)\\s*[a-z]{2,3}(?:-[a-z]+)?:[^:].*") && !link.startsWith("w:");
    return isOtherLanguage ? "" : page(link);
  }

  private static String page(String link) {
    return link.replaceFirst("^:?(?:[a-zA-Z]{1,12}:)+", "")
        .replaceFirst("\\s*\\([^)]*\\)$", "")
        .strip();
  }
}
