package org.dateline.beam;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.util.MimeTypes;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.dateline.commit.OutputRun;

/** Writes the manifest when all files are written, and emits the name of the staging folder. */
final class WriteManifest extends PTransform<PCollection<String>, PCollection<String>> {
  private static final long serialVersionUID = 1;
  private final String staging;

  WriteManifest(String staging) {
    this.staging = staging;
  }

  @Override
  public PCollection<String> expand(PCollection<String> lines) {
    return lines
        .apply("Key", WithKeys.of(""))
        .apply("Group", GroupByKey.create())
        .apply("WriteLines", ParDo.of(new WriteLines(staging)))
        .setCoder(StringUtf8Coder.of());
  }

  static final class WriteLines extends DoFn<KV<String, Iterable<String>>, String> {
    private static final long serialVersionUID = 1;
    private final String staging;

    WriteLines(String staging) {
      this.staging = staging;
    }

    @ProcessElement
    public void process(@Element KV<String, Iterable<String>> lines, OutputReceiver<String> written)
        throws IOException {
      ResourceId file = FileSystems.matchNewResource(staging + "/" + Manifest.FILE, false);
      try (Writer out =
          Channels.newWriter(
              OutputRun.create(staging, () -> FileSystems.create(file, MimeTypes.TEXT)),
              StandardCharsets.UTF_8)) {
        for (String line : lines.getValue()) {
          out.write(line + "\n");
        }
      }
      written.output(staging);
    }
  }
}
