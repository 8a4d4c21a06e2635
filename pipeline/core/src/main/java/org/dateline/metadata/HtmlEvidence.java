package org.dateline.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.metadata.EvidenceWalk.WalkedPage;
import org.dateline.metadata.MarkupFacts.PageFact;
import org.dateline.metadata.PageLayout.Heading;
import org.dateline.metadata.PageLayout.Region;
import org.dateline.metadata.PageLayout.RegionFlags;
import org.dateline.metadata.PageLayout.VisibleLine;
import org.dateline.nlp.printed.DateScanner;
import org.dateline.nlp.printed.GivenDates;
import org.dateline.nlp.printed.GivenDates.Order;
import org.dateline.nlp.printed.PrintedDate;
import org.dateline.rules.RuleSet;
import org.dateline.schema.Evidence;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the evidence in an HTML page: candidates for title, author, dates, source, language and
 * address, each with the kind of evidence. The choice is made by {@link MetadataChooser}.
 */
public final class HtmlEvidence {
  private static final Set<String> VISIBLE = Set.of("class", "rel", "link");
  private static final int NEAR = 600;
  private static final int ABOVE = 200;
  private static final int CLOSE = 250;
  private static final int MAX_TEXT_DATES = 60;
  private static final int SHORT_LINE = 300;
  private static final int DATELINE = 120;
  private static final int BYLINE = 200;
  private static final int MAX_OTHERS = 12;
  private static final int MAX_VALUE = 200;

  private final MarkupNames names;
  private final DateScanner scanner;
  private final GivenDates values;
  private final DateLabels labels;
  private final BylineWords bylineWords;

  /** Takes names of meta elements, classes, months and labels from the rule set. */
  public HtmlEvidence(RuleSet rules) {
    this.names = new MarkupNames(rules);
    this.scanner = new DateScanner(rules);
    this.values = new GivenDates(rules);
    this.labels = new DateLabels(rules);
    this.bylineWords = new BylineWords(rules);
  }

  /**
   * The evidence of a page in document order; dates as ISO 8601, the rest as printed.
   *
   * @param url the page's address, null if it is not known
   */
  public List<Evidence> collect(Document doc, @Nullable String url) {
    return new PageEvidence(EvidenceWalk.over(doc, names), url).evidence();
  }

  /** Gathers the evidence of one page. */
  private final class PageEvidence {
    private final WalkedPage page;
    private final @Nullable String url;
    private final boolean monthFirst;
    private final @Nullable Heading headline;
    private final RegionFlags regions;
    private final List<Evidence> out = new ArrayList<>();
    private int others;

    PageEvidence(WalkedPage page, @Nullable String url) {
      this.page = page;
      this.url = url;
      this.monthFirst = isMonthFirst();
      this.headline = Headline.of(page);
      this.regions =
          new RegionFlags(page.regions().stream().filter(r -> !holdsHeadline(r)).toList());
    }

    List<Evidence> evidence() {
      urlDate();
      List<VisibleLine> lines = page.lines();
      int next = 0;
      int dates = 0;
      for (PageFact fact : page.facts()) {
        while (next < lines.size() && lines.get(next).begin() < fact.at()) {
          dates += line(lines.get(next++), dates);
        }
        add(fact);
      }
      while (next < lines.size()) {
        dates += line(lines.get(next++), dates);
      }
      for (Heading heading : page.headings()) {
        if (regionAt(heading.begin()) == 0) {
          add("title", heading.tag(), heading.text());
        }
      }
      return out;
    }

    private void urlDate() {
      String address = url;
      for (PageFact fact : page.facts()) {
        if (address == null && fact.field().equals("url")) {
          address = fact.value();
        }
      }
      PrintedDate date = address == null ? null : UrlDates.read(address);
      if (date != null) {
        add("published", "url", date.iso());
      }
    }

    private void add(PageFact fact) {
      switch (fact.field()) {
        case "published", "modified", "created" -> {
          PrintedDate date = date(fact.value());
          boolean foreign = fact.from().equals("microdata") && regionAt(fact.at()) != 0;
          if (date != null) {
            add(foreign ? "other_date" : fact.field(), fact.from(), date.iso());
          }
        }
        case "date", "linked_date" -> date(fact);
        case "author" -> {
          boolean own = isOwn(fact);
          if (own || others++ < MAX_OTHERS) {
            add(own ? "author" : stranger(fact), authorFrom(fact), fact.value());
          }
        }
        default -> add(fact.field(), fact.from(), fact.value());
      }
    }

    /** The date that a value is, or the first one in it. */
    private @Nullable PrintedDate date(String value) {
      if (value.length() > MAX_VALUE) {
        return null;
      }
      PrintedDate date = values.read(value, monthFirst ? Order.MONTH_FIRST : Order.DAY_FIRST);
      boolean isNews = date != null && date.isPossible();
      return isNews && date != null ? date.toSeconds() : scanner.first(value, monthFirst);
    }

    private boolean isOwn(PageFact fact) {
      boolean head = fact.from().startsWith("json") || fact.from().startsWith("meta");
      return head || ownRegion(fact.at()) == 0;
    }

    private String stranger(PageFact fact) {
      boolean comment = (ownRegion(fact.at()) & MarkupNames.COMMENT) != 0;
      return comment ? "comment_author" : "other_author";
    }

    /** A class or link names the author best right at the headline. */
    private String authorFrom(PageFact fact) {
      boolean visible = VISIBLE.contains(fact.from());
      boolean near = visible && !place(fact.at(), fact.at()).equals("far");
      return near ? fact.from() + ":near" : fact.from();
    }

    private void date(PageFact fact) {
      PrintedDate date = date(fact.value());
      if (date == null) {
        return;
      }
      String before =
          fact.label()
              + " "
              + fact.value().substring(0, Math.min(date.begin(), fact.value().length()));
      String kind = labels.kind(before);
      String place = place(fact.at(), fact.at());
      String shade = kind.equals("published") ? ":label" : ":" + place;
      String from = place.equals("far") ? "" : shade;
      boolean marked = fact.from().contains(":");
      String field = fact.field().equals("date") ? field(kind, fact.at()) : "other_date";
      add(field, marked ? fact.from() : fact.from() + from, date.iso());
    }

    private String field(String label, int at) {
      int region = ownRegion(at);
      if ((region & MarkupNames.COMMENT) != 0 || label.equals("other")) {
        return "comment_date";
      }
      return region != 0 ? "other_date" : label.equals("modified") ? "modified" : "published";
    }

    /** The flags of the region at a place; text right at the headline belongs to the story. */
    private int ownRegion(int at) {
      int region = regionAt(at);
      if (headline != null && at >= headline.begin() && at <= headline.end() + CLOSE) {
        return 0;
      }
      return place(at, at).equals("far") ? region : region & ~MarkupNames.ASIDE;
    }

    /** Reads one line; the number of dates found. */
    private int line(VisibleLine line, int before) {
      boolean near = place(line.begin(), line.end()).equals("near");
      if (line.text().length() < BYLINE && bylineWords.opens(line.text()) && isByline(line)) {
        add("author", near ? "text:near" : "text", line.text());
      }
      if (before > MAX_TEXT_DATES && !near) {
        return 0;
      }
      String text = line.text();
      boolean isShort = text.length() <= SHORT_LINE;
      List<PrintedDate> dates =
          scanner.find(isShort ? text : text.substring(0, DATELINE), monthFirst);
      for (PrintedDate date : dates) {
        String label = labels.kind(text.substring(0, date.begin()));
        boolean prose = !isShort || ProseDates.isTold(text, date);
        if (!prose) {
          String from = label.equals("published") ? label(line) : from(line);
          add(field(label, line.begin()), from, date.iso());
        }
        String byline = near && isShort ? BylineWords.behindDate(text, date.end()) : null;
        if (byline != null) {
          add("author", "text:near", byline);
        }
      }
      if (text.contains("©") && isShort) {
        add("copyright", "text", text);
      }
      return dates.size();
    }

    private boolean isByline(VisibleLine line) {
      String key = Headline.key(line.text());
      boolean title = headline != null && Headline.key(headline.text()).contains(key);
      return !title && ownRegion(line.begin()) == 0;
    }

    private String label(VisibleLine line) {
      return from(line).equals("text") ? "text:label" : "text:label:near";
    }

    private String from(VisibleLine line) {
      String place = place(line.begin(), line.end());
      return place.equals("far") ? "text" : "text:" + place;
    }

    /** Where a piece of text is: right above the headline, near after it, or far. */
    private String place(int begin, int end) {
      if (headline == null) {
        return "far";
      }
      boolean above = end <= headline.begin() + 1 && begin >= headline.begin() - ABOVE;
      boolean near = begin >= headline.begin() && begin <= headline.end() + NEAR;
      return above ? "above" : near ? "near" : "far";
    }

    /** The flags of the regions around a place, but not of those that hold the headline. */
    private int regionAt(int at) {
      return regions.at(at);
    }

    private boolean holdsHeadline(Region region) {
      return headline != null
          && region.begin() <= headline.begin()
          && headline.begin() < region.end();
    }

    private boolean isMonthFirst() {
      String language = "";
      for (PageFact fact : page.facts()) {
        if (fact.field().equals("language") && language.isEmpty()) {
          language = fact.value().toLowerCase(Locale.ROOT).replace('_', '-');
        }
      }
      return language.isEmpty() || language.equals("en") || language.equals("en-us");
    }

    private void add(String field, String from, String value) {
      if (value.length() <= 1000) {
        out.add(new Evidence(field, from, value));
      }
    }
  }
}
