/** What a run says of itself: its tables, the run report and the data dictionary. */
@NullMarked
package org.dateline.tables;

import org.jspecify.annotations.NullMarked;
