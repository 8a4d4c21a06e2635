package org.dateline.beam;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A file that the input options name.
 *
 * @param uri as it was found
 * @param path below the input's fixed part, with forward slashes: what ids are made of
 * @param skipped why it is not read; null for one that is
 * @param bytes its size as it lies there, packed or not
 */
public record InputFile(String uri, String path, @Nullable String skipped, long bytes)
    implements Serializable {}
