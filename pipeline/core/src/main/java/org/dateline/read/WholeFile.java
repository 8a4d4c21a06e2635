package org.dateline.read;

import java.io.IOException;
import org.dateline.schema.Media;

/** A file that is one article: all its bytes are one record. */
final class WholeFile {
  private WholeFile() {}

  /** Hands over the file as one record or one reject; nothing where it breaks off. */
  static void read(Source source, InputFormat format, int maxBytes, RecordSink sink)
      throws IOException {
    source.begin(0);
    byte[] bytes = source.bytes().take(maxBytes);
    if (!source.bytes().isAtEnd()) {
      sink.reject(source.reject(Fault.tooLarge("file", maxBytes), null, bytes));
    } else if (BinaryCheck.isBinary(bytes)) {
      sink.reject(source.reject(Fault.binary(), null, bytes));
    } else if (source.fault() == null) {
      Media media = format == InputFormat.HTML ? Media.HTML : Media.TEXT;
      sink.record(source.record(format, media, decode(bytes, media)).build());
    }
  }

  private static DecodedText decode(byte[] bytes, Media media) {
    return media == Media.HTML
        ? TextDecoder.decode(bytes, MetaCharset.find(bytes))
        : TextDecoder.decode(bytes);
  }
}
