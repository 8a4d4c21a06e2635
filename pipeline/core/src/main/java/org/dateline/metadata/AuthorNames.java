package org.dateline.metadata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.rules.RuleSet;

/**
 * Extracts the names in a by-line: without "By", e-mail addresses, job titles, dates and agencies.
 */
final class AuthorNames {
  private static final int MAX_NAME = 60;
  private static final Pattern MAIL =
      Pattern.compile("\\S*@\\S+|\\S+\\[at\\]\\S+|https?://\\S*|www\\.\\S+");
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]|<[^>]*>");
  private static final Pattern CUT =
      Pattern.compile(
          "\\s*[|•·»«;\\n\\t]\\s*|\\s+[-–—]\\s+|(?<![\\p{L}\\d_])\\d.*$|\\s*https?:.*$");
  private static final Pattern SPLIT =
      Pattern.compile(
          "\\s*[,/&、，]\\s*(?:and\\s+)?|\\s+(?:and|und|et|y|e|och|og|en|ja|i|ve|dan|és|и|та)\\s+");
  private static final Pattern INNER_BY =
      Pattern.compile(
          "^.{1,30}?\\s(?:Von|By|Par|Por|Di|Da|Av|Door)\\s+(?=\\p{Lu})"
              + "|^.{1,60}\\b(?:[Aa]utor(?:in|en)?|[Aa]uthor|Text|Verfasser|Redakteur|Interview):\\s*");
  private static final List<String> INNER_BY_WORDS =
      List.of("Von", "By", "Par", "Por", "Di", "Da", "Av", "Door", ":");
  private static final List<String> MAIL_MARKS = List.of("@", "[at]", "http", "www.");
  private static final List<String> BRACKET_MARKS = List.of("(", "[", "<");
  private static final Pattern LONE_WORD = Pattern.compile("\\p{Lu}[\\p{Ll}\\p{M}\u2019'-]+");
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{M}]+|[^\\p{L}\\p{M}\\d.)]+$");

  private static final Pattern MONTH_DAY = Pattern.compile("(?:^|[\\s,|·]+)(\\p{L}+)\\.?,?\\s+\\d");

  /** Who made a picture. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?i)(?:photo(?:graph|graphy|grapher)?s?|foto(?:graf|grafin|s)?|picture|image|illustrations?"
              + "|illustrator|bild(?:er)?|video|grafik|graphics?|crédits?|credits?|imagen|imagem|ph)"
              + "\\s*(?:(?:by|von|par|por|di|av|af|de)\\s|credit|[:/©：])");

  /** Requests that stand at an author's name. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?i)(?:follow|view|see|read|contact|subscribe|sign|click|meet|show|get|about|share|last"
              + "|mehr|alle|folgen|voir|suivre|ver|seguir|leggi|vedi)(?:\\s.*)?$");

  /** Where a request begins right behind a name, as in the text of two links. */
  private static final Pattern GLUED_CALL =
      Pattern.compile(
          "(?<=[\\p{Ll}.)])(?=(?:More|Follow|View|See|Read|Show|Contact|About|Email|Mehr|Folgen|Alle)\\b)");

  private static final Pattern SEVERAL = Pattern.compile("\\s*[;|\\n]\\s*");

  private final BylineWords bylineWords;
  private final NameOrder nameOrder;
  private final Set<String> notNames;
  private final Set<String> months;
  private final JobTitles jobs;
  private final Set<String> capitals;
  private final NameStops stops;

  AuthorNames(RuleSet rules, BylineWords bylineWords) {
    this.bylineWords = bylineWords;
    this.nameOrder = new NameOrder(rules);
    this.stops = new NameStops(rules.words("metadata/name_stops.txt"));
    this.jobs = new JobTitles(rules);
    this.capitals =
        rules.rows("parties/capitals.tsv", 2).stream()
            .map(row -> row.cell(0))
            .collect(Collectors.toUnmodifiableSet());
    this.notNames = Set.copyOf(rules.words("metadata/not_names.txt"));
    this.months =
        rules.rows("metadata/months.tsv", 2).stream()
            .map(row -> row.cell(0))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The names in a field that holds authors and nothing else, in order, each once: several by-lines
   * with a semicolon or a bar between them, family names before given names, an address before the
   * name in brackets.
   */
  List<String> inField(String value) {
    String text = NameOrder.withoutAddress(value.replace('\u00a0', ' ').strip());
    Set<String> names = new LinkedHashSet<>();
    String[] parts = SEVERAL.split(text);
    for (String part : parts) {
      boolean isBehindBar = !names.isEmpty() && text.indexOf(';') < 0;
      List<String> found = of(nameOrder.givenNameFirst(bylineWords.without(part.strip())));
      if (!isBehindBar || found.stream().allMatch(nameOrder::isPerson)) {
        names.addAll(found);
      }
    }
    return new ArrayList<>(names);
  }

  /** The names in a by-line, in order, each once; none if it names nobody. */
  List<String> of(String byline) {
    String text = bylineWords.without(byline.replace('\u00a0', ' ').strip());
    if (CREDIT.matcher(text).lookingAt()) {
      return List.of();
    }
    text = GLUED_CALL.matcher(text).replaceAll("|");
    text = hasOne(text, INNER_BY_WORDS) ? INNER_BY.matcher(text).replaceFirst("") : text;
    text = hasOne(text, MAIL_MARKS) ? MAIL.matcher(text).replaceAll("|") : text;
    text = hasOne(text, BRACKET_MARKS) ? BRACKETS.matcher(text).replaceAll("") : text;
    String[] stretches = CUT.split(withoutMonths(stops.cut(text)));
    Set<String> names = new LinkedHashSet<>();
    for (String stretch : stretches) {
      for (String part : SPLIT.split(stretch)) {
        String bare = bare(bylineWords.without(part.strip()));
        String name = jobs.strip(bare);
        if (isName(name) && !isField(name, names)) {
          names.add(name);
        }
      }
      if (!names.isEmpty()) {
        dropPlace(stretch, names);
        break; // what follows the names is place, date or job
      }
    }
    return new ArrayList<>(names);
  }

  /** A by-line without the names of months that stand before a number: those are dates. */
  private String withoutMonths(String text) {
    Matcher digits = MONTH_DAY.matcher(text);
    while (digits.find()) {
      if (isMonth(digits.group(1))) {
        return text.substring(0, digits.start());
      }
    }
    return text;
  }

  private boolean isMonth(String word) {
    return months.contains(word.toLowerCase(java.util.Locale.ROOT));
  }

  /** Whether a text has what a pattern needs: most by-lines have none of it. */
  private static boolean hasOne(String text, List<String> needs) {
    for (String need : needs) {
      if (text.contains(need)) {
        return true;
      }
    }
    return false;
  }

  private static String bare(String part) {
    boolean plain =
        !part.isEmpty()
            && Character.isLetter(part.charAt(0))
            && Character.isLetter(part.charAt(part.length() - 1));
    return plain ? part : EDGES.matcher(part).replaceAll("").strip();
  }

  /** Whether small letters behind a name are its field: Jane Doe, courts correspondent. */
  private static boolean isField(String name, Set<String> before) {
    boolean small = name.codePoints().noneMatch(Character::isUpperCase);
    return small
        && name.codePoints().anyMatch(Character::isLowerCase)
        && before.stream().anyMatch(n -> n.codePoints().anyMatch(Character::isUpperCase));
  }

  /**
   * Drops the place of writing: one word, or a capital city, after the last comma and full names.
   */
  private void dropPlace(String stretch, Set<String> names) {
    String last = "";
    String first = "";
    for (String name : names) {
      first = first.isEmpty() ? name : first;
      last = name;
    }
    String all = stretch.strip();
    boolean place = LONE_WORD.matcher(last).matches() || capitals.contains(last);
    if (place
        && first.indexOf(' ') > 0
        && all.endsWith(last)
        && comma(all.substring(0, all.length() - last.length()))) {
      names.remove(last);
    }
  }

  private static boolean comma(String before) {
    return before.stripTrailing().endsWith(",");
  }

  /** See {@link NameOrder#isPerson}. */
  boolean isPerson(String name) {
    return nameOrder.isPerson(name);
  }

  /** Whether a name is that of an outlet, or a sign in capitals, rather than of a person. */
  boolean isOutlet(String name) {
    return nameOrder.isOutlet(name);
  }

  /** Whether a text that follows "By" begins as a name does: one to four words with capitals. */
  boolean looksNamed(String text) {
    List<String> found = of(text);
    if (found.isEmpty()) {
      return false;
    }
    String name = found.get(0);
    int capitals = 0;
    String[] words = name.split("\\s+");
    for (String word : words) {
      capitals += Character.isLowerCase(word.codePointAt(0)) ? 0 : 1;
    }
    return capitals > 0 && words.length <= 5 && capitals * 2 >= words.length;
  }

  private boolean isName(String name) {
    return name.length() >= 2
        && name.length() <= MAX_NAME
        && name.codePoints().anyMatch(Character::isLetter)
        && name.split("\\s+").length <= 6
        && !name.contains("\":")
        && !isMonth(name)
        && !CALL.matcher(name).lookingAt()
        && !notNames.contains(name.toLowerCase(java.util.Locale.ROOT));
  }

  /** The words after which a by-line has no more names, such as "in" and "updated". */
  static final class NameStops {
    private static final String BEFORE = " \t\n\u000b\f\r,;:.";
    private static final int TABLE = 256;
    private static final Pattern PARTICLES = Pattern.compile("(?:den|le|el) \\p{Lu}");

    private final Pattern pattern;

    /** Which characters the words begin with, by their last eight bits. */
    private final boolean[] begins = new boolean[TABLE];

    NameStops(List<String> words) {
      String any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
      pattern = Pattern.compile("(?<=[\\s,;:.])(?:" + any + ")(?![\\p{L}\\d]).*$");
      words.forEach(word -> begins[word.charAt(0) & (TABLE - 1)] = true);
    }

    /** A by-line up to the first such word, or as it is. */
    String cut(String text) {
      for (int i = 1; i < text.length(); i++) {
        if (begins[text.charAt(i) & (TABLE - 1)] && BEFORE.indexOf(text.charAt(i - 1)) >= 0) {
          Matcher matcher = pattern.matcher(text);
          return matcher.find(i) && !isParticle(text, matcher.start())
              ? text.substring(0, matcher.start())
              : text;
        }
      }
      return text;
    }

    /**
     * Whether the word is part of a name, as in van den Berg: such a word ends the names only
     * before a date.
     */
    private static boolean isParticle(String text, int at) {
      String rest = text.substring(at);
      return PARTICLES.matcher(rest).lookingAt() && rest.chars().noneMatch(Character::isDigit);
    }
  }

  /** The job titles before or after a name in a by-line. */
  static final class JobTitles {
    private final List<String> titles = new ArrayList<>();

    JobTitles(RuleSet rules) {
      titles.addAll(rules.words("metadata/job_titles.txt"));
      titles.sort((a, b) -> b.length() - a.length());
    }

    /** A name without job titles; empty if there was only a job title. */
    String strip(String name) {
      String rest = name;
      for (String title : titles) {
        int from = rest.length() - title.length();
        if (from >= 0
            && rest.regionMatches(true, from, title, 0, title.length())
            && isEdge(rest, from - 1)) {
          rest = rest.substring(0, from).strip();
        } else if (rest.regionMatches(true, 0, title, 0, title.length())
            && isEdge(rest, title.length())) {
          rest = rest.substring(title.length()).strip();
        }
      }
      return rest;
    }

    private static boolean isEdge(String text, int at) {
      return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
  }
}
