/**
 * From bytes to records: which file has which format, how it is decompressed and decoded, and where
 * each of its records begins. Nothing here opens a file: {@link org.dateline.read.RecordReader}
 * takes a stream.
 */
@NullMarked
package org.dateline.read;

import org.jspecify.annotations.NullMarked;
