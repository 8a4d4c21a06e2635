package org.dateline.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.dateline.util.Visible;
import org.jspecify.annotations.Nullable;

/**
 * Puts the page together: HTML, styles, scripts and libraries from resource files, and the data.
 *
 * <p>Data are JSON, packed (zlib) and written as Base64, so no text of an article can end a script
 * element or be taken for markup; the scripts show texts as text nodes only.
 */
final class ReportPage {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SCRIPTS =
      List.of(
          "base",
          "text",
          "trust",
          "charts",
          "happened",
          "reader",
          "dropped",
          "corrections",
          "start");

  private ReportPage() {}

  /**
   * The bytes of the page.
   *
   * @param title of the window, a plain text
   * @param facts everything but the articles' texts
   * @param chunks the articles, in the order of their index
   */
  static byte[] of(String title, ObjectNode facts, List<JsonNode> chunks) throws IOException {
    JsonNode quality = quality();
    if (quality != null) {
      facts.set("quality", quality);
    }
    StringBuilder data = new StringBuilder();
    data.append(block("facts", facts));
    for (int i = 0; i < chunks.size(); i++) {
      data.append(block("chunk-" + i, chunks.get(i)));
    }
    StringBuilder scripts = new StringBuilder();
    for (String name : SCRIPTS) {
      scripts.append(text(name + ".js"));
    }
    String page =
        text("report.html")
            .replace("@TITLE@", escaped(Visible.of(title)))
            .replace("@STYLE@", text("report.css"))
            .replace("@D3@", text("d3.min.js"))
            .replace("@PLOT@", text("plot.umd.min.js"))
            .replace("@SCRIPT@", scripts)
            .replace("@DATA@", data);
    return page.getBytes(StandardCharsets.UTF_8);
  }

  private static String block(String id, JsonNode value) throws IOException {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(JSON.writeValueAsBytes(value));
    } finally {
      deflater.end();
    }
    String text = Base64.getEncoder().encodeToString(packed.toByteArray());
    return "<script type=\"text/plain\" id=\"" + id + "\">" + text + "</script>\n";
  }

  private static String text(String name) throws IOException {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the resource " + name + " of the report is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The floors of measured quality that this version is checked against; null in a bare build. */
  private static @Nullable JsonNode quality() throws IOException {
    try (InputStream in = ReportPage.class.getResourceAsStream("/META-INF/dateline/quality.json")) {
      return in == null ? null : JSON.readTree(in);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
