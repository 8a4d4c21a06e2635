package org.dateline.read;

import java.util.List;

/**
 * Bytes as text.
 *
 * @param text without byte order mark and NUL characters
 * @param charset IANA name of the character set that decoded it
 * @param warnings what had to be mended, see {@link Warnings}
 */
record DecodedText(String text, String charset, List<String> warnings) {}
