/** The entry: {@link org.dateline.Dateline} turns records into articles with their rows. */
@NullMarked
package org.dateline;

import org.jspecify.annotations.NullMarked;
