package org.dateline.clean.html;

import java.util.List;
import org.dateline.clean.html.HintWords.Hint;
import org.dateline.schema.Block;

/**
 * The numbers of a block that need the markup, in the order in which {@code Block.features} has
 * them. docs/kinds.md tells what each means.
 */
@SuppressWarnings("EnumOrdinal") // the order is the layout
enum DomFeature {
  /** Mask of {@link Flag}. */
  FLAGS,
  /** Mask of {@link Hint}: the element itself and its two nearest ancestors. */
  NEAR_HINTS,
  /** Mask of {@link Hint}: all ancestors. */
  ANY_HINTS,
  /** How many elements it stands in. */
  DEPTH,
  /** Share of the characters that are in links. */
  LINK_SHARE,
  /** Number of links. */
  LINKS,
  /** 1 where the block is some words, a colon and a link: {@code More: A link}. */
  LINK_AFTER_COLON,
  /** Share of the characters that are bold. */
  BOLD_SHARE,
  /** Share of the characters that are in italics. */
  ITALIC_SHARE,
  /** Number of the container: blocks with the same number stand beside one another. */
  GROUP,
  /** Number of the tag path: blocks with the same number are marked up alike. */
  PATH,
  /** Share of the page's unlinked text that the container has. */
  GROUP_TEXT,
  /** Share of the container's characters that are in links. */
  GROUP_LINKS,
  /** Number of blocks in the container. */
  GROUP_BLOCKS,
  /** Number of the element around the container. */
  SECTION,
  /** As GROUP_TEXT, of the element around the container. */
  SECTION_TEXT,
  /** As GROUP_LINKS, of the element around the container. */
  SECTION_LINKS,
  /** Share of the page's unlinked text that blocks with the same tag path have. */
  PATH_TEXT,
  /** First candidate finder: score of the container, as a share of the best. */
  READ_SCORE,
  /** First candidate finder: 1 in the best element, 1/2 one element below it ...; 0 outside. */
  READ_INSIDE,
  /** Second candidate finder: blocks to the densest run of text, 0 inside, negative before it. */
  RUN_DISTANCE,
  /** Second candidate finder: share of the page's words that the densest run has. */
  RUN_SHARE,
  /** JSON-LD articleBody: 1 in it, 1/2 half in it, 0 not in it, -1 where the page has none. */
  BODY_MATCH,
  /** Share of the words that are in the page's description. */
  DESCRIPTION_MATCH,
  /** Share of the words that are in the page's title. */
  TITLE_MATCH,
  /** Blocks since the heading that is most like the title; negative before it. */
  AFTER_TITLE,
  /** Share of the page's unlinked text in the {@code article} element around; 0 outside. */
  ARTICLE_TEXT,
  /** 1 where the block was cut at line breaks within one element. */
  CUT_AT_BREAKS,
  /** Number of pictures, videos and frames since the block before. */
  MEDIA_BEFORE;

  private static final int COUNT = values().length;

  /** All values of a block; 0 where it has none. */
  static float[] all(Block block) {
    float[] all = new float[COUNT];
    List<Float> features = block.getFeatures();
    int known = Math.min(COUNT, features.size());
    for (int i = 0; i < known; i++) {
      all[i] = features.get(i);
    }
    return all;
  }

  /** The value among all of a block. */
  float of(float[] all) {
    return all[ordinal()];
  }
}
