package org.dateline.tables;

import java.io.Serializable;

/**
 * A file that a run wrote, as {@code run.json} lists it.
 *
 * @param path below the output folder, with slashes
 * @param bytes its length
 * @param sha256 digest of its content, 64 hexadecimal digits
 */
public record WrittenFile(String path, long bytes, String sha256) implements Serializable {}
