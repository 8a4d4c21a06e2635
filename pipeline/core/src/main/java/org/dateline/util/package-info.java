/** Structures that speed needs: hash sets, decision trees, offsets, the normal form of a text. */
@NullMarked
package org.dateline.util;

import org.jspecify.annotations.NullMarked;
