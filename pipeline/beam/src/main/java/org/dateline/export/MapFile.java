package org.dateline.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events with coordinates as GeoJSON (RFC 7946): one point for each, the flat columns with it. */
final class MapFile {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private MapFile() {}

  /** Writes the events that have a latitude and a longitude. */
  static void write(Sheet events, OutputStream out) throws IOException {
    ObjectNode root = JSON.createObjectNode().put("type", "FeatureCollection");
    ArrayNode features = root.putArray("features");
    for (List<@Nullable Object> row : events.rows()) {
      Map<String, Object> event = events.object(row);
      if (event.remove("latitude") instanceof Number latitude
          && event.remove("longitude") instanceof Number longitude) {
        ObjectNode feature = features.addObject().put("type", "Feature");
        feature.put("id", Sheet.text(event.get("event_id")));
        feature
            .putObject("geometry")
            .put("type", "Point")
            .putArray("coordinates")
            .add(longitude.doubleValue())
            .add(latitude.doubleValue());
        feature.set("properties", JSON.valueToTree(event));
      }
    }
    out.write(JSON.writeValueAsBytes(root));
  }
}
