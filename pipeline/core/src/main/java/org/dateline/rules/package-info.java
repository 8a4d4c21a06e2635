/** Rule and word-list files: loading, checking and merging them, and the digest of the set. */
@NullMarked
package org.dateline.rules;

import org.jspecify.annotations.NullMarked;
