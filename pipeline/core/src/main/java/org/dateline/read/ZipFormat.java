package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip archive. Its index tells a WACZ archive, of which only the web archives are read, and
 * documents of word processors, which are packed the same way.
 */
final class ZipFormat extends ContainerFormat {
  static final String MAGIC = "PK\u0003\u0004";

  @Override
  public InputFormat id() {
    return InputFormat.ZIP;
  }

  @Override
  public List<String> extensions() {
    return List.of(".zip", ".wacz");
  }

  @Override
  public boolean looksLike(String head) {
    return head.startsWith(MAGIC) || head.startsWith("PK\u0005\u0006");
  }

  @Override
  public boolean isCertain(String head, String name) {
    return looksLike(head);
  }

  @Override
  public void read(Source source, ReadOptions options, RecordSink sink) throws IOException {
    if (isTooDeep(source, sink)) {
      return;
    }
    try (Spool spool = Spool.of(source)) {
      ZipFile zip;
      try {
        zip = ZipFile.builder().setSeekableByteChannel(spool.channel()).get();
      } catch (IOException | RuntimeException e) {
        stream(spool, source, options, sink);
        return;
      }
      try (zip) {
        open(zip, source, options, sink);
      }
    }
  }

  private void open(ZipFile zip, Source source, ReadOptions options, RecordSink sink)
      throws IOException {
    if (zip.getEntry(DocxFormat.CONTENT) != null) {
      DocxFormat.read(zip, source, options, sink);
      return;
    }
    String office = UnreadableFormat.ofZip(zip);
    if (office != null) {
      sink.reject(source.reject(ReadErrors.UNSUPPORTED, office, null, ""));
      return;
    }
    boolean isWacz =
        source.name().toLowerCase(java.util.Locale.ROOT).endsWith(".wacz")
            || zip.getEntry("datapackage.json") != null;
    Members members = new Members(source, memberOptions(options), sink);
    long packed = 0;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
      packed += Math.max(0, entry.getCompressedSize());
      if (sink.isFull()) {
        return;
      }
      if (entry.isDirectory()) {
        continue;
      }
      if (isWacz && !entry.getName().startsWith("archive/")) {
        sink.skipped(SkipReasons.NOT_AN_ARTICLE_FORMAT);
      } else if (!readOne(zip, entry, packed, members, sink)) {
        return;
      }
    }
  }

  private static boolean readOne(
      ZipFile zip, ZipArchiveEntry entry, long packed, Members members, RecordSink sink)
      throws IOException {
    if (Members.isHidden(entry.getName())) {
      sink.skipped(SkipReasons.HIDDEN_NAME);
      return true;
    }
    if (!zip.canReadEntryData(entry)) {
      boolean locked = entry.getGeneralPurposeBit().usesEncryption();
      String why =
          locked
              ? "the file is encrypted; unpack the archive with its password first"
              : "the file is packed in a way that is not read; unpack the archive first";
      Source member = members.source(entry.getName(), InputStream.nullInputStream());
      sink.reject(member.reject(ReadErrors.UNSUPPORTED, why, null, ""));
      return true;
    }
    try (InputStream content = zip.getInputStream(entry)) {
      return members.read(entry.getName(), content, packed);
    } catch (DamagedMember e) {
      e.reject(sink);
      return !sink.isFull();
    }
  }

  /** Reads an archive whose index is missing, which stands at its end, from its begin. */
  private void stream(Spool spool, Source source, ReadOptions options, RecordSink sink)
      throws IOException {
    SeekableByteChannel channel = spool.channel();
    channel.position(0);
    Members members = new Members(source, memberOptions(options), sink);
    int read = 0;
    try (ZipArchiveInputStream zip =
        new ZipArchiveInputStream(Channels.newInputStream(channel), "UTF-8", true, true)) {
      for (ZipArchiveEntry entry = zip.getNextEntry();
          entry != null && !sink.isFull();
          entry = zip.getNextEntry()) {
        if (!entry.isDirectory() && zip.canReadEntryData(entry)) {
          read++;
          if (!members.read(entry.getName(), zip, Math.max(1, zip.getBytesRead()))) {
            return;
          }
        }
      }
    } catch (DamagedMember e) {
      e.reject(sink);
    } catch (IOException | RuntimeException e) {
      read += 0;
    }
    if (source.fault() == null) {
      source.truncated(
          read == 0
              ? "no zip archive, or one that is damaged"
              : "the zip archive ends before its end");
    }
  }
}
