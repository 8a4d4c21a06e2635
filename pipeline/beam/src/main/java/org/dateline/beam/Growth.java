package org.dateline.beam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.beam.InputList.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What a run with {@code --append} reads: the files of its input without those that the earlier run
 * has read.
 *
 * <p>A local file is known by the digest of its bytes, whatever its name; a remote one by its name
 * and size. A file that was read under the same name and has changed is read again, in place of its
 * old rows.
 *
 * @param files to read, in path order; a path that an earlier file has is made another
 * @param replaced names of those files that the earlier run has read
 * @param inputs all files that the grown tables come from
 * @param known how many files of the input were read before
 */
public record Growth(List<InputFile> files, Set<String> replaced, InputList inputs, int known) {

  /** Compares the files of the input with those that the earlier run has read. */
  static Growth of(InputList earlier, List<InputFile> input) {
    Known known = new Known(earlier);
    List<InputFile> files = new ArrayList<>();
    List<Entry> added = new ArrayList<>();
    Set<String> replaced = new HashSet<>();
    for (InputFile file : input) {
      Entry entry = InputList.entry(file);
      Entry before = known.byUri.get(file.uri());
      if (known.has(file, entry, before)) {
        continue;
      }
      if (before != null) {
        replaced.add(file.uri());
      }
      InputFile apart =
          before != null
              ? file.withPath(before.path())
              : file.withPath(Inputs.apart(file, known.paths));
      known.paths.add(apart.path());
      files.add(apart);
      added.add(
          new Entry(apart.path(), entry.uri(), entry.bytes(), entry.sha256(), entry.skipped()));
    }
    for (Entry entry : earlier.entries()) {
      if (!replaced.contains(entry.uri())) {
        added.add(entry);
      }
    }
    return new Growth(files, replaced, new InputList(added), input.size() - files.size());
  }

  private static final class Known {
    private final Map<String, Entry> byUri = new HashMap<>();
    private final Set<String> digests = new HashSet<>();
    private final Set<String> paths = new HashSet<>();

    Known(InputList earlier) {
      for (Entry entry : earlier.entries()) {
        byUri.put(entry.uri(), entry);
        paths.add(entry.path());
        if (entry.sha256() != null && entry.bytes() > 0) {
          digests.add(entry.sha256());
        }
      }
    }

    boolean has(InputFile file, Entry now, @Nullable Entry before) {
      if (file.fault() != null) {
        return false; // it is a reject, until it can be read
      }
      if (before == null) {
        return now.sha256() != null && digests.contains(now.sha256());
      }
      if (now.skipped() != null) {
        return now.skipped().equals(before.skipped());
      }
      if (file.isLocal()) {
        return now.sha256() != null && now.sha256().equals(before.sha256());
      }
      return before.skipped() == null && before.bytes() == now.bytes();
    }
  }
}
