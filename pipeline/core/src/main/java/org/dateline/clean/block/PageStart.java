package org.dateline.clean.block;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.schema.Evidence;
import org.dateline.schema.Page;
import org.dateline.schema.RawRecord;
import org.jspecify.annotations.Nullable;

/** Begins a page with the fields of its record. */
public final class PageStart {
  /** {@code Evidence.from} of what the record itself gives. */
  public static final String GIVEN = "given";

  private PageStart() {}

  /**
   * A page with the record's own fields, its given title, author, date and source as evidence, and
   * no blocks yet.
   */
  public static Page.Builder begin(RawRecord record) {
    return Page.newBuilder()
        .setArticleId(record.getArticleId())
        .setSourceUri(record.getSourceUri())
        .setRecordOffset(record.getRecordOffset())
        .setRecordId(record.getRecordId())
        .setFormat(record.getFormat())
        .setCharset(record.getCharset())
        .setMedia(record.getMedia())
        .setUrl(record.getUrl())
        .setSite(site(record.getUrl()))
        .setCapturedAt(record.getCapturedAt())
        .setEvidence(given(record))
        .setBlocks(new ArrayList<>())
        .setWarnings(new ArrayList<>(record.getWarnings()));
  }

  /**
   * The site of an address: its host in lower case without {@code www.}; null where it names none.
   */
  public static @Nullable String site(@Nullable String url) {
    String host = url == null ? null : host(url.strip());
    if (host == null) {
      return null;
    }
    String lower = host.toLowerCase(Locale.ROOT);
    String bare = lower.startsWith("www.") ? lower.substring("www.".length()) : lower;
    return bare.isEmpty() ? null : bare;
  }

  private static @Nullable String host(String url) {
    int scheme = url.indexOf("://");
    String rest = scheme >= 0 ? url.substring(scheme + 3) : url.startsWith("//") ? url : "";
    String authority = authority(rest.startsWith("//") ? rest.substring(2) : rest);
    if (authority.isBlank()) {
      return null;
    }
    try {
      String host = new URI("http", authority, null, null, null).getHost();
      return host == null ? plainHost(authority) : host;
    } catch (URISyntaxException e) {
      return plainHost(authority);
    }
  }

  private static String authority(String rest) {
    int end = 0;
    while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return rest.substring(0, end);
  }

  /** The host where the address is not as the standard has it: without user and port. */
  private static String plainHost(String authority) {
    return authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
  }

  private static List<Evidence> given(RawRecord record) {
    List<Evidence> evidence = new ArrayList<>();
    add(evidence, "title", record.getTitle());
    add(evidence, "published", record.getPublished());
    add(evidence, "source", record.getSource());
    add(evidence, "language", record.getLanguage());
    record.getByline().forEach(name -> add(evidence, "author", name));
    return evidence;
  }

  private static void add(List<Evidence> evidence, String field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      evidence.add(new Evidence(field, GIVEN, value.strip()));
    }
  }
}
