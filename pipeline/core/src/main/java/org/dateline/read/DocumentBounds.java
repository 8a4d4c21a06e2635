package org.dateline.read;

import org.dateline.read.Source.Fault;

/**
 * What a document may have that is held in memory as a whole. A file of a few bytes can unpack to
 * more than any heap; over a bound it is one reject.
 */
final class DocumentBounds {
  /** Paragraphs of a document. */
  static final int PARAGRAPHS = 500_000;

  /** Tags of an export in HTML or XML, of which a tree is made. */
  static final int TAGS = 1_000_000;

  /** Pages of a PDF document. */
  static final int PAGES = 3_000;

  private final int maxText;
  private long text;
  private int paragraphs;

  /**
   * The bounds of one document.
   *
   * @param maxText characters of its text
   */
  DocumentBounds(int maxText) {
    this.maxText = maxText;
  }

  /** A document over a bound. */
  static final class TooLarge extends Exception {
    private static final long serialVersionUID = 1;

    private TooLarge(String message) {
      super(message);
    }

    Fault fault() {
      return new Fault(ReadErrors.TOO_LARGE, String.valueOf(getMessage()));
    }
  }

  /** Counts characters of the text. */
  void addText(int characters) throws TooLarge {
    text += characters;
    check(text, maxText, "characters of text");
  }

  /** Counts a paragraph. */
  void addParagraph() throws TooLarge {
    paragraphs++;
    check(paragraphs, PARAGRAPHS, "paragraphs");
  }

  /** Counts the tags of a text at once. */
  static void checkTags(String markup) throws TooLarge {
    int tags = 0;
    for (int i = markup.indexOf('<'); i >= 0; i = markup.indexOf('<', i + 1)) {
      tags++;
    }
    check(tags, TAGS, "tags");
  }

  /** Whether there are too many pages. */
  static void checkPages(int pages) throws TooLarge {
    check(pages, PAGES, "pages");
  }

  /** Refuses more of something than there may be. */
  static void check(long count, long most, String what) throws TooLarge {
    if (count > most) {
      throw new TooLarge(
          "the document has more than " + most + " " + what + "; divide it into smaller ones");
    }
  }
}
