package org.dateline.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.nlp.printed.GivenDates;
import org.dateline.nlp.printed.PrintedDate;
import org.dateline.read.Source.Fault;
import org.dateline.read.TextDecoder.DecodedText;
import org.dateline.read.TextDecoder.StorableText;
import org.dateline.schema.Media;
import org.dateline.schema.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * The named fields of one article, as a JSON object, a row of a table or an XML element gives them.
 * A format fills in the fields; this class checks their values and makes the record.
 *
 * <p>All values are optional; null and blank mean that a value is not given. NUL characters are
 * removed from every text, and lone surrogates are replaced by U+FFFD. What is changed or ignored
 * becomes a warning, see {@link Warnings}, in the order in which the fields are set.
 */
public final class FieldRecord {
  private final String charset;
  private final Set<String> warnings;
  private final List<String> byline = new ArrayList<>();
  private @Nullable String html;
  private @Nullable String text;
  private @Nullable String id;
  private @Nullable String url;
  private @Nullable String title;
  private @Nullable String source;
  private @Nullable String published;
  private @Nullable String dateline;
  private @Nullable String language;
  private boolean isStory;

  /**
   * A record without fields.
   *
   * @param charset IANA name of the character set that decoded the values
   * @param warnings of the decoding
   */
  public FieldRecord(String charset, List<String> warnings) {
    this.charset = charset;
    this.warnings = new LinkedHashSet<>(warnings);
  }

  /** Sets the content as a web page. */
  public FieldRecord html(@Nullable String value) {
    html = storable(value);
    return this;
  }

  /** Whether the content is a web page, so that the plain text is not used. */
  public boolean isPage() {
    return html != null && !html.isBlank();
  }

  /** Sets the content as plain text; used if there is no page. */
  public FieldRecord text(@Nullable String value) {
    text = storable(value);
    return this;
  }

  /**
   * Sets the content as the paragraphs of an article, without furniture: nothing of it is judged.
   */
  public FieldRecord paragraphs(List<String> values) {
    StringBuilder all = new StringBuilder();
    for (String value : values) {
      String clean = storable(value);
      String line = clean == null ? "" : clean.replaceAll("[\\s\u00a0]+", " ").strip();
      if (!line.isEmpty()) {
        all.append(all.length() == 0 ? "" : "\n\n").append(line);
      }
    }
    text = all.length() == 0 ? null : all.toString();
    isStory = true;
    return this;
  }

  /** Sets the opening with place, day and agency, where it is apart from the text. */
  public FieldRecord dateline(@Nullable String value) {
    dateline = filled(value);
    return this;
  }

  /** Sets the language, as a code of ISO 639-1 or its name in English. */
  public FieldRecord language(@Nullable String value) {
    language = filled(value);
    return this;
  }

  /** Adds a warning, see {@link Warnings}. */
  FieldRecord warn(String warning) {
    warnings.add(warning);
    return this;
  }

  /** Whether a title is set. */
  boolean hasTitle() {
    return title != null;
  }

  /** Whether there is a text or a page. */
  boolean hasContent() {
    return isPage() || (text != null && !text.isBlank());
  }

  /** Sets the id that the data give the article. */
  public FieldRecord id(@Nullable String value) {
    id = filled(value);
    return this;
  }

  /** Sets the address of the article. */
  public FieldRecord url(@Nullable String value) {
    url = filled(value);
    return this;
  }

  /** Sets the headline. */
  public FieldRecord title(@Nullable String value) {
    title = filled(value);
    return this;
  }

  /** Sets the name of the publisher. */
  public FieldRecord source(@Nullable String value) {
    source = filled(value);
    return this;
  }

  /**
   * Sets the date of publication, in any form that {@link GivenDates} reads. A value that is no
   * date, or that can be read in two ways, is ignored with a warning.
   */
  public FieldRecord published(@Nullable String value) {
    if (value == null || value.isBlank()) {
      published = null;
      return this;
    }
    published = GivenDates.builtIn().iso(value);
    return published == null ? badPublished(value) : this;
  }

  /**
   * Sets the date of publication if it can be read, with the order of numbers that its maker uses.
   *
   * @return whether it can be read
   */
  boolean readPublished(String value, GivenDates.Order order) {
    PrintedDate date = GivenDates.builtIn().read(value, order);
    if (date == null) {
      return false;
    }
    published = order == GivenDates.Order.UNKNOWN ? GivenDates.builtIn().iso(value) : date.iso();
    return published != null;
  }

  /** Adds the warning that the given date of publication cannot be read. */
  public FieldRecord badPublished(String value) {
    warnings.add(Warnings.with(Warnings.BAD_PUBLISHED, value));
    return this;
  }

  /** Adds an author, or a by-line that may name several. */
  public FieldRecord author(@Nullable String value) {
    String name = filled(value);
    if (name != null) {
      byline.add(name);
    }
    return this;
  }

  /** Adds the warning that a field has a value of a wrong type, which is ignored. */
  public FieldRecord badField() {
    warnings.add(Warnings.BAD_FIELD);
    return this;
  }

  /** Passes the article to the sink as a record; as a reject if it has neither html nor text. */
  void send(Source file, InputFormat format, byte[] excerpt, RecordSink sink) {
    send(file, format, excerpt, "neither html nor text", sink);
  }

  /**
   * The same with an own message.
   *
   * @param missing what to say if there is neither html nor text
   */
  void send(Source file, InputFormat format, byte[] excerpt, String missing, RecordSink sink) {
    String content = isPage() || text == null ? html : text;
    if (content == null) {
      Fault fault = new Fault(ReadErrors.NO_CONTENT, missing);
      sink.reject(file.reject(fault, id, excerpt));
    } else {
      sink.record(record(file, format, content));
    }
  }

  private RawRecord record(Source file, InputFormat format, String content) {
    DecodedText decoded = new DecodedText(content, charset, List.copyOf(warnings));
    Media media = isPage() ? Media.HTML : isStory ? Media.STORY : Media.TEXT;
    return file.record(format, media, decoded)
        .setDateline(dateline)
        .setLanguage(language)
        .setRecordId(id)
        .setUrl(url)
        .setTitle(title)
        .setSource(source)
        .setPublished(published)
        .setByline(List.copyOf(byline))
        .build();
  }

  private @Nullable String filled(@Nullable String value) {
    String clean = storable(value);
    return clean == null || clean.isBlank() ? null : clean.strip();
  }

  private @Nullable String storable(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String clean = StorableText.of(value);
    if (clean.length() != value.length()) {
      warnings.add(Warnings.NUL_REMOVED);
    }
    return clean;
  }
}
