/**
 * Writes a run's tables for other programs: spreadsheets, network and map tools, and tools for
 * annotation. It reads the tables of a finished run alone.
 */
@org.jspecify.annotations.NullMarked
package org.dateline.export;
