package org.dateline.read;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Makes the bytes of input files, for tests. */
final class Samples {
  static final String PAGE =
      "<!DOCTYPE html><html><head><title>Ferry strike ends</title></head>"
          + "<body><p>Ferry crews in Port Alder went back to work on Monday.</p></body></html>";

  private Samples() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] in(String charset, String text) {
    return text.getBytes(Charset.forName(charset));
  }

  static byte[] latin1(String bytes) {
    return bytes.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] gzip(byte[] bytes) {
    return pack(bytes, GZIPOutputStream::new);
  }

  static byte[] bzip2(byte[] bytes) {
    return pack(bytes, BZip2CompressorOutputStream::new);
  }

  static byte[] zstd(byte[] bytes) {
    return Zstd.compress(bytes);
  }

  /** A record of an archive of WARC 1.0. */
  static byte[] record(String type, String target, String mediaType, byte[] block) {
    return record("1.0", type, target, mediaType, block);
  }

  static byte[] record(String version, String type, String target, String mediaType, byte[] block) {
    String head =
        "WARC/"
            + version
            + "\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:6f1c0001-0000-4000-8000-00000000000a>"
            + "\r\nWARC-Date: 2019-03-08T01:02:03Z\r\nWARC-Target-URI: "
            + target
            + "\r\nContent-Type: "
            + mediaType
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    return join(utf8(head), block, utf8("\r\n\r\n"));
  }

  /** A response of an HTTP server. */
  static byte[] response(String target, String httpHead, byte[] body) {
    byte[] block = join(utf8(httpHead.replace("\n", "\r\n") + "\r\n\r\n"), body);
    return record("response", target, "application/http; msgtype=response", block);
  }

  /** A captured page that came as UTF-8. */
  static byte[] page(String target, String html) {
    return response(target, "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8", utf8(html));
  }

  static byte[] wet(String target, String text) {
    return record("conversion", target, "text/plain", utf8(text));
  }

  static byte[] warcinfo() {
    return record("warcinfo", "x", "application/warc-fields", utf8("software: none\r\n"));
  }

  private interface Packer {
    OutputStream over(OutputStream out) throws IOException;
  }

  private static byte[] pack(byte[] bytes, Packer packer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = packer.over(out)) {
      packed.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}
