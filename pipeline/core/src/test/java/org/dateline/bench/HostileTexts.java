package org.dateline.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.dateline.schema.Media;
import org.dateline.schema.RawRecord;
import org.dateline.util.NormalForm;

/**
 * Made records that are as bad as a text of their length can be, each for one thing that a step
 * does: a name is what it aims at, the text is as long as asked.
 */
public final class HostileTexts {
  private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"};
  private static final String[] SYLLABLES = {
    "ba", "do", "ki", "lu", "me", "na", "po", "ra", "su", "ti", "vo", "ze"
  };
  private static final String STORY =
      "<p>The two ministers met in the capital on Monday and talked about trade for hours.</p>";

  private static final Map<String, IntFunction<String>> TEXTS = new LinkedHashMap<>();
  private static final Map<String, IntFunction<String>> PAGES = new LinkedHashMap<>();

  static {
    texts();
    moreTexts();
    pages();
    morePages();
    combinations();
  }

  private HostileTexts() {}

  /** All cases: name to a function from a length in characters to a record. */
  public static Map<String, IntFunction<RawRecord>> all() {
    Map<String, IntFunction<RawRecord>> all = new LinkedHashMap<>();
    TEXTS.forEach((name, made) -> all.put(name, n -> record(name, Media.TEXT, made.apply(n))));
    PAGES.forEach((name, made) -> all.put(name, n -> record(name, Media.HTML, made.apply(n))));
    return all;
  }

  private static void texts() {
    TEXTS.put("marks alternating", n -> "a" + cut("\u0316\u0301", n));
    TEXTS.put("marks of one class", n -> "Minister e" + cut("\u0301", n));
    TEXTS.put(
        "marks after capital", n -> prose(n / 4) + " E" + cut("\u0316\u0301", n / 2) + " said");
    TEXTS.put("hyphen chain", n -> cut("Anglo-French-", n));
    TEXTS.put("hyphen chain lower", n -> cut("anglo-french-", n));
    TEXTS.put("slash chain", n -> cut("Anglo/French/", n));
    TEXTS.put("apostrophe chain", n -> cut("O'Brien'", n));
    TEXTS.put("dots chain", n -> cut("U.S.", n));
    TEXTS.put("deals in one line", n -> cut("France and Spain signed a deal on Monday. ", n));
    TEXTS.put("deals of X and Y", n -> cut("X and Y signed a deal on Monday. ", n));
    TEXTS.put("deals in lines", n -> counted("Mr. %s and Spain signed a deal on Monday.\n\n", n));
    TEXTS.put("distinct names", n -> names("%s %s met. ", n));
    TEXTS.put("distinct names in paragraphs", n -> names("%s %s met with them.\n\n", n));
    TEXTS.put("distinct people", n -> names("President %s %s said so. ", n));
    TEXTS.put("distinct organisations", n -> names("the %s %s Ministry and ", n));
    TEXTS.put("distinct acronyms", n -> names("the %s %s Organization (ABC) said. ", n));
    TEXTS.put("names without end", n -> names("%s %s ", n));
    TEXTS.put("names list", n -> names("%s %s, ", n));
    TEXTS.put("names and names", n -> names("%s %s and ", n));
    TEXTS.put("names of names", n -> names("%s of %s of ", n));
    TEXTS.put("surnames same", n -> names("%s Smith met Smith. ", n));
    TEXTS.put(
        "unions named by lists", n -> cut("The Farm, Forest and Garden union met in Ulm. ", n));
    TEXTS.put(
        "offices and relatives",
        n -> cut("President Marlow met Ann Marlow and wife Eva Marlow. ", n));
    TEXTS.put("numbers of four digits", n -> cut("The 2004 crew of 1999 sold 1234 boats. ", n));
    TEXTS.put(
        "near-equal paragraphs",
        n ->
            counted(
                "The two sides met in the old capital for the round number %s of talks.\n\n", n));
    TEXTS.put(
        "near-equal long",
        n ->
            counted(
                "The two sides met in the old capital for the round number %s of talks, and said"
                    + " that they would meet again when the time had come, which others"
                    + " doubted.\n\n",
                n));
  }

  private static void moreTexts() {
    TEXTS.put("one line no spaces", n -> cut("abcdefghij", n));
    TEXTS.put("one line capitals", n -> cut("ABCDEFGHIJ", n));
    TEXTS.put("one line digits", n -> cut("1234567890", n));
    TEXTS.put("one line dots", n -> cut(".", n));
    TEXTS.put("spaces", n -> "The end " + cut(" ", n) + " of it.");
    TEXTS.put("no-break spaces", n -> "The end " + cut("\u00a0", n) + " of it.");
    TEXTS.put("zero-width", n -> "The end " + cut("\u200b", n) + " of it.");
    TEXTS.put("soft hyphens", n -> "The end" + cut("\u00ad", n) + " of it.");
    TEXTS.put("zero-width joined", n -> cut("a\u200d", n));
    TEXTS.put("blank lines", n -> "First." + cut("\n", n) + "Last.");
    TEXTS.put("blank lines with spaces", n -> "First." + cut(" \n", n) + "Last.");
    TEXTS.put("carriage returns", n -> cut("a\r", n));
    TEXTS.put("tabs", n -> cut("a\t", n));
    TEXTS.put("form feeds", n -> cut("a\f", n));
    TEXTS.put("quotes open", n -> cut("\"", n));
    TEXTS.put("quotes open words", n -> cut("\u201cHe said ", n));
    TEXTS.put("apostrophes", n -> cut("'", n));
    TEXTS.put("brackets open", n -> cut("(", n));
    TEXTS.put("brackets open words", n -> cut("(he said ", n));
    TEXTS.put("brackets nested", n -> cut("(a ", n / 2) + cut(") b", n / 2));
    TEXTS.put("square brackets", n -> cut("[a ", n));
    TEXTS.put("hyphens", n -> cut("-", n));
    TEXTS.put("dashes", n -> cut("-- ", n));
    TEXTS.put("commas", n -> cut("a, ", n));
    TEXTS.put("semicolons", n -> cut("he said; ", n));
    TEXTS.put("ellipses", n -> cut("... ", n));
    TEXTS.put("abbreviations", n -> cut("Mr. Gen. Sen. ", n));
    TEXTS.put("initials", n -> cut("J. ", n));
    TEXTS.put("initials dotted", n -> cut("J.K.", n));
    TEXTS.put("dates list", n -> cut("May 3, ", n));
    TEXTS.put("dates ranges", n -> cut("May 3-", n));
    TEXTS.put("dates and", n -> cut("Monday and ", n));
    TEXTS.put("dates to", n -> cut("from 1998 to ", n));
    TEXTS.put("dates years", n -> cut("1998 ", n));
    TEXTS.put("dates numbers", n -> cut("3 ", n));
    TEXTS.put("dates number words", n -> cut("hundred thousand ", n));
    TEXTS.put("dates number words and", n -> cut("twenty-one and ", n));
    TEXTS.put("dates slashes", n -> cut("3/", n));
    TEXTS.put("dates relative", n -> cut("two days after ", n));
    TEXTS.put("dates before", n -> cut("the day before ", n));
    TEXTS.put("dates distinct", n -> counted("In 1%s the war began. ", n));
    TEXTS.put("dates ordinals", n -> cut("first second third ", n));
    TEXTS.put("dates months", n -> cut("May ", n));
    TEXTS.put("dates early", n -> cut("early late mid ", n));
    TEXTS.put("dates of", n -> cut("the end of ", n));
    TEXTS.put("dates every", n -> cut("every other Monday ", n));
    TEXTS.put("dates time", n -> cut("5 p.m. ", n));
    TEXTS.put("dates iso", n -> cut("2004-05-07T", n));
    TEXTS.put("titles", n -> cut("President Minister General ", n));
    TEXTS.put("titles lower", n -> cut("vice deputy foreign minister ", n));
    TEXTS.put("titles of", n -> cut("Minister of Foreign Affairs and ", n));
    TEXTS.put("organisations of", n -> cut("Ministry of ", n));
    TEXTS.put("organisations nested", n -> cut("Committee of the Council of the ", n));
    TEXTS.put("countries", n -> cut("France ", n));
    TEXTS.put("countries and", n -> cut("France and Spain and ", n));
    TEXTS.put("countries list", n -> cut("France, Spain, ", n));
    TEXTS.put("countries hyphens", n -> cut("France-Spain ", n));
    TEXTS.put("nationals", n -> cut("French Spanish ", n));
    TEXTS.put("possessives", n -> cut("France's ", n));
    TEXTS.put("cues", n -> cut("signed ", n));
    TEXTS.put("cues sentence", n -> "France and Spain " + cut("signed a deal and agreed and ", n));
    TEXTS.put("cues that", n -> cut("France said that ", n));
    TEXTS.put("cues not", n -> cut("not ", n));
    TEXTS.put("cues failed to", n -> cut("failed to agree to ", n));
    TEXTS.put("cues with dates", n -> cut("France signed a deal with Spain on Monday and ", n));
    TEXTS.put("cues with names", n -> names("%s %s signed a deal and ", n));
    TEXTS.put(
        "cues distinct names",
        n -> names("France and the %s %s Party signed a deal on Monday. ", n));
    TEXTS.put(
        "cues many kinds",
        n ->
            cut(
                "France and Spain signed a treaty, voted, agreed, attacked, fired, invaded, talked,"
                    + " released and expelled. ",
                n));
    TEXTS.put("pronouns", n -> cut("they signed it and he said so. ", n));
    TEXTS.put("the two sides", n -> cut("The two sides signed a deal. ", n));
    TEXTS.put("respectively", n -> cut("France and Spain, respectively, ", n));
    TEXTS.put("which who", n -> cut("France, which said, ", n));
    TEXTS.put("sentence without end", n -> cut("the ministers met in the city and ", n));
    TEXTS.put("sentences short", n -> cut("No. ", n));
    TEXTS.put("sentences of Japan", n -> cut("\u65e5\u672c\u3002", n));
    TEXTS.put("ideographs", n -> cut("\u4e2d\u56fd\u653f\u5e9c", n));
    TEXTS.put("arabic", n -> cut("\u0645\u0635\u0631 ", n));
    TEXTS.put("thai", n -> cut("\u0e01\u0e33\u0e25\u0e31\u0e07", n));
    TEXTS.put("emoji", n -> cut("\ud83d\ude00", n));
    TEXTS.put("emoji and dates", n -> cut("\ud83d\ude00 France met Spain on Monday. ", n));
    TEXTS.put("flags", n -> cut("\ud83c\uddeb\ud83c\uddf7", n));
    TEXTS.put("emoji joined", n -> cut("\ud83d\udc68\u200d", n));
    TEXTS.put("ligatures", n -> cut("\ufdfa", n));
    TEXTS.put("hangul jamo", n -> cut("\u1100\u1161\u11a8", n));
    TEXTS.put("hangul jamo leading", n -> cut("\u1100", n));
    TEXTS.put("devanagari", n -> cut("\u0915\u094d", n));
    TEXTS.put("bidi marks", n -> cut("\u202ea", n));
    TEXTS.put("controls", n -> cut("\u0001", n));
    TEXTS.put("replacement", n -> cut("\ufffd", n));
    TEXTS.put("accents composed", n -> cut("\u1ea4", n));
    TEXTS.put("bylines", n -> names("By %s %s\n", n));
    TEXTS.put("byline long", n -> "By " + names("%s %s and ", n) + "\n\n" + prose(400));
    TEXTS.put("title long", n -> names("%s %s talks ", n) + "\n\n" + prose(400));
    TEXTS.put("titles many", n -> names("%s %s Talks Fail\n", n));
    TEXTS.put("datelines", n -> cut("SEOUL, May 7 (AP) -- ", n));
    TEXTS.put("datelines in lines", n -> cut("SEOUL, May 7 (AP) -- Talks.\n\n", n));
    TEXTS.put("sign-offs", n -> prose(400) + "\n\n" + cut("Reuter\n\n", n));
    TEXTS.put("addresses", n -> cut("www.example.com/a/", n));
    TEXTS.put("mails", n -> cut("a@b.c ", n));
    TEXTS.put("mails chain", n -> cut("a@b.", n));
    TEXTS.put("copyright", n -> cut("Copyright 2004. All rights reserved. ", n));
    TEXTS.put(
        "hard wraps", n -> cut("the ministers met in the city and talked of trade for hours\n", n));
    TEXTS.put("hard wraps hyphens", n -> cut("the minis-\nters met in the ci-\n", n));
    TEXTS.put("list items", n -> cut("* item\n", n));
    TEXTS.put("lines of one word", n -> cut("word\n", n));
    TEXTS.put("lines glued", n -> cut("the endThe start", n));
    TEXTS.put("pipes", n -> cut("Home | News | ", n));
    TEXTS.put("scores", n -> cut("France 3 Spain 2 ", n));
    TEXTS.put("tags in text", n -> cut("<b>", n));
    TEXTS.put("entities in text", n -> cut("&amp;", n));
    TEXTS.put("prose", HostileTexts::prose);
  }

  private static void pages() {
    PAGES.put("meta authors", n -> page(names("<meta name=author content='%s %s'>", n), STORY));
    PAGES.put(
        "meta authors same", n -> page(cut("<meta name=author content='Ann Lee'>", n), STORY));
    PAGES.put("meta authors empty", n -> page(cut("<meta name=author>", n), STORY));
    PAGES.put(
        "meta dates",
        n ->
            page(
                counted("<meta property='article:published_time' content='2004-05-07T%s'>", n),
                STORY));
    PAGES.put(
        "meta titles", n -> page(names("<meta property='og:title' content='%s %s'>", n), STORY));
    PAGES.put("meta any", n -> page(names("<meta name='%s' content='%s'>", n), STORY));
    PAGES.put(
        "links", n -> page(names("<link rel=canonical href='http://%s.example/%s'>", n), STORY));
    PAGES.put("titles in head", n -> page(names("<title>%s %s</title>", n), STORY));
    PAGES.put("title long head", n -> page("<title>" + names("%s %s | ", n) + "</title>", STORY));
    PAGES.put("title dashes", n -> page("<title>" + cut("a - ", n) + "</title>", STORY));
    PAGES.put("headings", n -> page("", names("<h1>%s %s Fail</h1>", n) + STORY));
    PAGES.put("heading long", n -> page("", "<h1>" + names("%s %s ", n) + "</h1>" + STORY));
    PAGES.put(
        "JSON-LD authors",
        n ->
            page(
                jsonLd(
                    "{\"@type\":\"NewsArticle\",\"author\":["
                        + names("{\"name\":\"%s %s\"},", n)
                        + "{}]}"),
                STORY));
    PAGES.put(
        "JSON-LD blocks",
        n ->
            page(
                names(
                    "<script"
                        + " type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"%s"
                        + " %s\",\"datePublished\":\"2004-05-07\"}</script>",
                    n),
                STORY));
    PAGES.put(
        "JSON-LD nested", n -> page(jsonLd(cut("{\"a\":", n / 2) + "1" + cut("}", n / 10)), STORY));
    PAGES.put("JSON-LD arrays", n -> page(jsonLd(cut("[", n)), STORY));
    PAGES.put(
        "JSON-LD long string",
        n ->
            page(
                jsonLd("{\"@type\":\"NewsArticle\",\"headline\":\"" + cut("talks ", n) + "\"}"),
                STORY));
    PAGES.put(
        "JSON-LD graph",
        n ->
            page(
                jsonLd(
                    "{\"@graph\":["
                        + names(
                            "{\"@type\":\"NewsArticle\",\"headline\":\"%s\",\"author\":\"%s\"},", n)
                        + "{}]}"),
                STORY));
    PAGES.put(
        "scripts", n -> page(cut("<script>var datePublished='2004-05-07';</script>", n), STORY));
    PAGES.put(
        "script long",
        n -> page("<script>" + cut("\"datePublished\":\"2004-05-07\",", n) + "</script>", STORY));
    PAGES.put("styles", n -> page(cut("<style>a{}</style>", n), STORY));
    PAGES.put("comments", n -> page("", cut("<!-- a -->", n) + STORY));
    PAGES.put("comment open", n -> page("", STORY + "<!--" + cut("- ", n)));
    PAGES.put("tag open", n -> page("", STORY + cut("<", n)));
    PAGES.put("tag without end", n -> page("", STORY + "<div " + cut("a ", n)));
    PAGES.put(
        "attribute long",
        n -> page("", "<div class='" + cut("story body ", n) + "'>" + STORY + "</div>"));
    PAGES.put(
        "attribute id long",
        n -> page("", "<div id='" + cut("x", n) + "'>" + STORY.repeat(9) + "</div>"));
    PAGES.put(
        "attributes many", n -> page("", "<div " + counted("a%s=1 ", n) + ">" + STORY + "</div>"));
    PAGES.put("attribute href long", n -> page("", "<a href='" + cut("a/", n) + "'>x</a>" + STORY));
    PAGES.put(
        "attribute style",
        n -> page("", "<p style='" + cut("display:none;", n) + "'>x</p>" + STORY));
  }

  private static void morePages() {
    PAGES.put("paragraphs tiny", n -> page("", cut("<p>a</p>", n)));
    PAGES.put("paragraphs tiny distinct", n -> page("", counted("<p>a%s</p>", n)));
    PAGES.put(
        "paragraphs prose",
        n ->
            page(
                "",
                counted(
                    "<p>The ministers met for the time %s and talked of trade, and they said"
                        + " so.</p>",
                    n)));
    PAGES.put("divs nested", n -> page("", cut("<div>", n / 2) + STORY));
    PAGES.put(
        "divs nested closed",
        n -> page("", cut("<div>", n * 5 / 11) + STORY + cut("</div>", n * 6 / 11)));
    PAGES.put("divs nested texts", n -> page("", cut("<div>words ", n)));
    PAGES.put("divs nested classes", n -> page("", cut("<div class=story>some words of it ", n)));
    PAGES.put("spans nested", n -> page("", "<p>" + cut("<span>a ", n)));
    PAGES.put("bold nested", n -> page("", cut("<b>", n) + STORY));
    PAGES.put("bold and paragraphs", n -> page("", cut("<b><p>", n) + STORY));
    PAGES.put("links misnested", n -> page("", cut("<a><div>", n) + STORY));
    PAGES.put("fonts misnested", n -> page("", cut("<p><font color=a>", n) + STORY));
    PAGES.put("fonts differing", n -> page("", counted("<p><font color=a%s>x", n)));
    PAGES.put("lists nested", n -> page("", cut("<ul><li>", n) + STORY));
    PAGES.put(
        "list items html",
        n -> page("", "<ul>" + cut("<li><a href=/a>News</a>", n) + "</ul>" + STORY));
    PAGES.put("tables nested", n -> page("", cut("<table><tr><td>", n) + STORY));
    PAGES.put(
        "table rows", n -> page("", "<table>" + cut("<tr><td>a<td>b", n) + "</table>" + STORY));
    PAGES.put("table cells", n -> page("", "<table><tr>" + cut("<td>a", n) + "</table>" + STORY));
    PAGES.put(
        "table text misplaced", n -> page("", "<table>" + cut("a<tr>", n) + "</table>" + STORY));
    PAGES.put("breaks", n -> page("", cut("a<br>", n) + STORY));
    PAGES.put("breaks only", n -> page("", cut("<br>", n) + STORY));
    PAGES.put("breaks prose", n -> page("", counted("The ministers met %s times.<br><br>", n)));
    PAGES.put("rules", n -> page("", cut("<hr>", n) + STORY));
    PAGES.put("images", n -> page("", cut("<img src=a alt='A man'>", n) + STORY));
    PAGES.put("entities", n -> page("", "<p>" + cut("&nbsp;", n) + "</p>" + STORY));
    PAGES.put("entities named", n -> page("", "<p>" + cut("&amp;", n) + "</p>" + STORY));
    PAGES.put("entities bad", n -> page("", "<p>" + cut("&", n) + "</p>" + STORY));
    PAGES.put("entity long", n -> page("", "<p>&" + cut("a", n) + ";</p>" + STORY));
    PAGES.put("entity number long", n -> page("", "<p>&#" + cut("9", n) + ";</p>" + STORY));
    PAGES.put("text one block", n -> page("", "<p>" + cut("The ministers met. ", n) + "</p>"));
    PAGES.put("text no spaces", n -> page("", "<p>" + cut("x", n) + "</p>" + STORY));
    PAGES.put("text spaces", n -> page("", "<p>a" + cut(" ", n) + "b</p>" + STORY));
    PAGES.put("text zero-width", n -> page("", "<p>a" + cut("\u200b", n) + "b</p>" + STORY));
    PAGES.put("text marks", n -> page("", "<p>a" + cut("\u0316\u0301", n) + "b</p>" + STORY));
    PAGES.put(
        "pre lines", n -> page("", "<pre>" + counted("Line %s of it.\n", n) + "</pre>" + STORY));
    PAGES.put("pre", n -> page("", "<pre>" + cut("a\n\n", n) + "</pre>" + STORY));
    PAGES.put("textarea", n -> page("", "<textarea>" + cut("<p>", n)));
    PAGES.put("bylines html", n -> page("", names("<p class=byline>By %s %s</p>", n) + STORY));
    PAGES.put(
        "byline html long",
        n -> page("", "<p class=byline>By " + names("%s %s and ", n) + "</p>" + STORY));
    PAGES.put("author links", n -> page("", names("<a rel=author href=/a>%s %s</a>", n) + STORY));
    PAGES.put(
        "author items", n -> page("", names("<span itemprop=author>%s %s</span>", n) + STORY));
    PAGES.put(
        "times", n -> page("", cut("<time datetime=2004-05-07>May 7, 2004</time>", n) + STORY));
    PAGES.put(
        "times distinct", n -> page("", counted("<time datetime=2004-05-07>%s</time>", n) + STORY));
    PAGES.put("dates in blocks", n -> page("", counted("<p>May 7, 2%s</p>", n) + STORY));
    PAGES.put("dates in one block", n -> page("", "<p>" + cut("May 7, 2004 ", n) + "</p>" + STORY));
    PAGES.put("clock in one block", n -> page("", "<p>" + cut("5:00 p.m. ", n) + "</p>" + STORY));
    PAGES.put(
        "captions",
        n -> page("", cut("<figure><figcaption>A man</figcaption></figure>", n) + STORY));
    PAGES.put(
        "articles", n -> page("", names("<article><h2>%s %s</h2>" + STORY + "</article>", n)));
    PAGES.put("articles nested", n -> page("", cut("<article>" + STORY, n)));
    PAGES.put("sections", n -> page("", names("<section><h2>%s %s</h2></section>", n) + STORY));
    PAGES.put("forms", n -> page("", cut("<form><input>", n) + STORY));
    PAGES.put("selects", n -> page("", "<select>" + cut("<option>a", n) + "</select>" + STORY));
    PAGES.put("svg nested", n -> page("", cut("<svg>", n) + STORY));
    PAGES.put("math nested", n -> page("", cut("<math><mi>", n) + STORY));
    PAGES.put("templates", n -> page("", cut("<template>", n) + STORY));
    PAGES.put("frames", n -> cut("<frameset><frame src=a>", n));
    PAGES.put("bodies", n -> page("", cut("<body a=b>", n) + STORY));
    PAGES.put("end tags", n -> page("", STORY + cut("</p>", n)));
    PAGES.put("end tags unknown", n -> page("", cut("<i>", 2000) + cut("</x>", n) + STORY));
    PAGES.put("hidden", n -> page("", cut("<p hidden>a</p>", n) + STORY));
    PAGES.put("class words", n -> page("", counted("<p class='c%s'>Some words of it.</p>", n)));
    PAGES.put("repeats in page", n -> page("", cut(STORY, n)));
    PAGES.put("processing", n -> page("", cut("<?php ?>", n) + STORY));
    PAGES.put("cdata", n -> page("", cut("<![CDATA[a]]>", n) + STORY));
    PAGES.put("doctypes", n -> cut("<!DOCTYPE html>", n) + page("", STORY));
    PAGES.put("nul", n -> page("", "<p>" + cut("\u0001", n) + "</p>" + STORY));
  }

  /** What only costs much where two things come together. */
  private static void combinations() {
    TEXTS.put(
        "near-equal halves",
        n -> names("The two sides met in the old capital. %s %s of the first side left.\n\n", n));
    TEXTS.put(
        "near-equal thirds",
        n -> names("When %s had come the sides met for long talks, and %s went home.\n\n", n));
    TEXTS.put("meetings", n -> counted("France and Spain will meet on May 3, 2%s. ", n));
    TEXTS.put("meetings in lines", n -> counted("France will meet Spain on May 3, 2%s.\n\n", n));
    TEXTS.put("visits of names", n -> names("%s %s will visit France on May 3. ", n));
    PAGES.put(
        "regions and headings",
        n -> page("", names("<div class=comment><h3>%s %s</h3></div>", n) + STORY));
  }

  /** A record as a reader of files would make it. */
  public static RawRecord record(String id, Media media, String content) {
    return RawRecord.newBuilder()
        .setArticleId(NormalForm.hash(id))
        .setSourceUri(id)
        .setRecordOffset(0)
        .setFormat(media.name())
        .setCharset("UTF-8")
        .setMedia(media)
        .setContent(content)
        .build();
  }

  /** A text of about a length, the same again and again. */
  static String cut(String part, int length) {
    return part.repeat(length / part.length() + 1);
  }

  /** Sentences of ordinary news, no two alike. */
  static String prose(int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; out.length() < length; i++) {
      out.append("The ministers of ").append(i % 2 == 0 ? "France" : "Spain").append(" met ");
      out.append(name(i)).append(" ").append(name(i / 7)).append(" on ").append(DAYS[i % 5]);
      out.append(", and both sides said that round ").append(i).append(" of the talks had ended.");
      out.append(i % 4 == 3 ? "\n\n" : " ");
    }
    return out.toString();
  }

  /** Parts with a number that grows. */
  private static String counted(String part, int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 100; out.length() < length; i++) {
      out.append(part.replace("%s", String.valueOf(i)));
    }
    return out.toString();
  }

  /** Lines that begin alike and end as another does. */
  private static String tails(String begin, int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; out.length() < length; i++) {
      out.append(begin).append(' ').append(name(i % 97).repeat(3)).append(' ');
      out.append(name(i / 97).repeat(5)).append(".\n\n");
    }
    return out.toString();
  }

  /** Parts with two names, no two parts with the same. */
  private static String names(String part, int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; out.length() < length; i++) {
      out.append(part.replaceFirst("%s", name(i)).replaceFirst("%s", name(7 * i + 3)));
    }
    return out.toString();
  }

  private static String name(int number) {
    StringBuilder out = new StringBuilder();
    for (int left = number + 200; left > 0; left /= SYLLABLES.length) {
      out.append(SYLLABLES[left % SYLLABLES.length]);
    }
    return out.substring(0, 1).toUpperCase(Locale.ROOT) + out.substring(1);
  }

  private static String page(String head, String body) {
    return "<html><head>" + head + "</head><body>" + body + "</body></html>";
  }

  private static String jsonLd(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }
}
