/**
 * The program: {@link org.dateline.DatelinePipeline} is its diagram, {@link
 * org.dateline.DatelineOptions} its options.
 */
@NullMarked
package org.dateline;

import org.jspecify.annotations.NullMarked;
