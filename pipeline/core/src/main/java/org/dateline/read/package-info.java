/**
 * Reads records from bytes: the format of a file, its decompression and decoding, and the begin of
 * each record. Nothing here opens a file: {@link org.dateline.read.RecordReader} takes a stream.
 */
@NullMarked
package org.dateline.read;

import org.jspecify.annotations.NullMarked;
