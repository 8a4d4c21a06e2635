package org.dateline.clean.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.schema.Block;

/** Works out the numbers of a page's blocks that need the markup. */
@SuppressWarnings("EnumOrdinal") // the order is the layout
final class PageNumbers {
  private static final Float[] NOTHING = new Float[DomFeature.values().length];

  static {
    Arrays.fill(NOTHING, 0f);
  }

  private final List<Cut> cuts;
  private final HeadText head;
  private final List<HeadText.Likeness> likeness;
  private final StoryCandidates candidates;
  private final StoryCandidates.DenseRun run;
  private final List<Path> paths;
  private final Map<Integer, String> hintNames = HtmlBlocks.noNames();
  private int groups;
  private int pageChars;
  private int allChars;
  private final int title;

  /** Blocks that are marked up alike. */
  private static final class Path {
    private final int number;
    private int chars;

    Path(int number) {
      this.number = number;
    }
  }

  PageNumbers(HeadText head, List<Cut> cuts) {
    this.cuts = cuts;
    this.head = head;
    this.paths = paths(cuts);
    this.likeness = cuts.stream().map(cut -> head.likeness(cut.text)).toList();
    addUp();
    this.title = findTitle();
    if (title >= 0) {
      cuts.get(title).owner.holdTitle(allChars);
    }
    this.candidates = new StoryCandidates(cuts);
    this.run = new StoryCandidates.DenseRun(cuts);
  }

  /** The blocks with their numbers. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>(cuts.size());
    for (int i = 0; i < cuts.size(); i++) {
      Cut cut = cuts.get(i);
      String hints = HtmlBlocks.names(cut.nearHints() | cut.owner.anyHints(), hintNames);
      blocks.add(new Block(cut.text, cut.owner.tag, hints, numbers(cut, i)));
    }
    return blocks;
  }

  private static List<Path> paths(List<Cut> cuts) {
    Map<Integer, Path> known = new HashMap<>();
    return cuts.stream()
        .map(cut -> known.computeIfAbsent(cut.owner.path, p -> new Path(known.size())))
        .toList();
  }

  private void addUp() {
    for (int i = 0; i < cuts.size(); i++) {
      Cut cut = cuts.get(i);
      cut.words = Words.count(cut.text);
      allChars += cut.text.length();
      pageChars += cut.plainChars();
      paths.get(i).chars += cut.plainChars();
      cut.owner.container().blocks++;
    }
    for (Cut cut : cuts) {
      cut.owner.measure(allChars);
    }
  }

  /** The block most like the title; among equals the first heading of the highest order. */
  private int findTitle() {
    double best = 0;
    int found = -1;
    for (int i = 0; i < cuts.size(); i++) {
      Cut cut = cuts.get(i);
      if (cut.words < 2 || cut.words > 60 || cut.inner.rawHidden()) {
        continue;
      }
      double share = likeness.get(i).title();
      double value = share * Math.min(cut.words, 12) / 12 + heading(cut.owner.tag);
      if (share > 0.6 && value > best) {
        best = value;
        found = i;
      }
    }
    return found;
  }

  private static double heading(String tag) {
    return switch (tag) {
      case "h1" -> 0.5;
      case "h2" -> 0.3;
      case "h3", "h4" -> 0.1;
      default -> 0;
    };
  }

  private List<Float> numbers(Cut cut, int index) {
    Float[] out = NOTHING.clone();
    markup(cut, out);
    surroundings(cut, index, out);
    votes(cut, index, out);
    return List.of(out);
  }

  private static void markup(Cut cut, Float[] out) {
    Box owner = cut.owner;
    int length = Math.max(1, cut.text.length());
    int hidden = cut.isHidden() ? Flag.HIDDEN.bit() : 0;
    set(out, DomFeature.FLAGS, owner.flags() | hidden);
    set(out, DomFeature.NEAR_HINTS, cut.nearHints());
    set(out, DomFeature.ANY_HINTS, owner.anyHints());
    set(out, DomFeature.DEPTH, owner.depth);
    set(out, DomFeature.LINK_SHARE, cut.linkShare());
    set(out, DomFeature.LINKS, cut.links);
    set(out, DomFeature.LINK_AFTER_COLON, cut.isLinkAfterColon() ? 1 : 0);
    set(out, DomFeature.BOLD_SHARE, (double) cut.boldChars / length);
    set(out, DomFeature.ITALIC_SHARE, (double) cut.italicChars / length);
    set(out, DomFeature.CUT_AT_BREAKS, cut.atBreaks ? 1 : 0);
    set(out, DomFeature.MEDIA_BEFORE, cut.mediaBefore);
  }

  private void surroundings(Cut cut, int index, Float[] out) {
    Box group = cut.owner.container();
    Box section = group.parent == null ? group : group.parent;
    number(group);
    number(section);
    Path path = paths.get(index);
    set(out, DomFeature.GROUP, group.number);
    set(out, DomFeature.PATH, path.number);
    set(out, DomFeature.GROUP_TEXT, ofPage(group.chars - group.linkChars));
    set(out, DomFeature.GROUP_LINKS, group.linkShare());
    set(out, DomFeature.GROUP_BLOCKS, group.blocks);
    set(out, DomFeature.SECTION, section.number);
    set(out, DomFeature.SECTION_TEXT, ofPage(section.chars - section.linkChars));
    set(out, DomFeature.SECTION_LINKS, section.linkShare());
    set(out, DomFeature.PATH_TEXT, ofPage(path.chars));
    set(out, DomFeature.ARTICLE_TEXT, articleText(cut.owner));
  }

  private void number(Box box) {
    if (box.number < 0) {
      box.number = groups++;
    }
  }

  private double articleText(Box owner) {
    if (!owner.isInArticle()) {
      return 0;
    }
    for (Box box = owner; box != null; box = box.parent) {
      if (box.tag.equals("article")) {
        return ofPage(box.chars - box.linkChars);
      }
    }
    return 0;
  }

  private void votes(Cut cut, int index, Float[] out) {
    String text = cut.text;
    Box container = cut.owner.container();
    set(out, DomFeature.READ_SCORE, candidates.share(container));
    set(out, DomFeature.READ_INSIDE, candidates.inside(container));
    set(out, DomFeature.RUN_DISTANCE, run.distance(index));
    set(out, DomFeature.RUN_SHARE, run.share());
    set(out, DomFeature.BODY_MATCH, head.bodyMatch(text));
    set(out, DomFeature.DESCRIPTION_MATCH, likeness.get(index).description());
    set(out, DomFeature.TITLE_MATCH, likeness.get(index).title());
    set(out, DomFeature.AFTER_TITLE, title < 0 ? 0 : index - title);
  }

  private double ofPage(int chars) {
    return pageChars == 0 ? 0 : (double) chars / pageChars;
  }

  /** Most are 0 and stay as they are: no object is made for them. */
  private static void set(Float[] out, DomFeature feature, double value) {
    if (value != 0) {
      out[feature.ordinal()] = (float) value;
    }
  }
}
