/** The tables of a run, the run report {@code run.json} and the data dictionary. */
@NullMarked
package org.dateline.tables;

import org.jspecify.annotations.NullMarked;
