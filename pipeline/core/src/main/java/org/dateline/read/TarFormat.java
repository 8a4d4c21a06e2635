package org.dateline.read;

import java.io.IOException;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.dateline.read.Source.Fault;

/** A tar archive, packed or not, read from its begin to its end. */
final class TarFormat extends ContainerFormat {
  private static final int MAGIC_AT = 257;

  @Override
  public InputFormat id() {
    return InputFormat.TAR;
  }

  @Override
  public List<String> extensions() {
    return List.of(".tar");
  }

  @Override
  public boolean looksLike(String head) {
    return head.startsWith("ustar", MAGIC_AT);
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
    Members members = new Members(source, memberOptions(options), sink);
    try (TarArchiveInputStream tar = new TarArchiveInputStream(source.bytes().stream())) {
      boolean goesOn = true;
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null && goesOn && !sink.isFull()) {
        goesOn = entry.isDirectory() || readOne(tar, entry, source, members, sink);
        entry = goesOn ? tar.getNextEntry() : null;
      }
    } catch (IOException | RuntimeException e) {
      IOException failure = source.bytes().raw().failure();
      if (failure != null) {
        throw failure;
      }
      if (source.fault() == null && !sink.isFull()) {
        fault(source, e, sink);
      }
    }
  }

  private static void fault(Source source, Exception e, RecordSink sink) {
    String why = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    if (e instanceof java.io.EOFException || why.contains("runcated")) {
      source.truncated("the tar archive ends inside a file");
    } else {
      Fault fault = new Fault(ReadErrors.BAD_ARCHIVE, "no tar archive from here on: " + why);
      source.begin(source.bytes().position());
      sink.reject(source.reject(fault, null, new byte[0]));
    }
  }

  private static boolean readOne(
      TarArchiveInputStream tar,
      TarArchiveEntry entry,
      Source source,
      Members members,
      RecordSink sink)
      throws IOException {
    if (!entry.isFile() || !tar.canReadEntryData(entry)) {
      sink.skipped(SkipReasons.NOT_A_FILE);
      return true;
    }
    if (Members.isHidden(entry.getName())) {
      sink.skipped(SkipReasons.HIDDEN_NAME);
      return true;
    }
    try {
      return members.read(entry.getName(), tar, Math.max(1, source.bytes().storedBytes()));
    } catch (DamagedMember e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e);
    }
  }
}
