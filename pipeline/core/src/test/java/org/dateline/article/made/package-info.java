/** A made corpus of sites with heavy furniture, for the tests of what sites repeat. */
@NullMarked
package org.dateline.article.made;

import org.jspecify.annotations.NullMarked;
