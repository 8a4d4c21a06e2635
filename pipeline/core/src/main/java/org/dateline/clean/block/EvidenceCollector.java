package org.dateline.clean.block;

import java.util.List;
import org.dateline.schema.Evidence;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Collects what a page says of itself in its markup, before the markup is thrown away. */
@FunctionalInterface
public interface EvidenceCollector {
  /**
   * The evidence in document order.
   *
   * @param document the parsed page
   * @param url address of the page, null where it is not known
   */
  List<Evidence> collect(Document document, @Nullable String url);
}
