/**
 * The program: {@link org.dateline.cli.DatelinePipeline} is its diagram, {@link
 * org.dateline.cli.DatelineOptions} its options.
 */
@NullMarked
package org.dateline.cli;

import org.jspecify.annotations.NullMarked;
