/**
 * The output folder: which files belong to a run, and how the tables of a new run replace the old
 * ones. docs/decisions/0008-commit.md states what is guaranteed at each moment.
 */
@org.jspecify.annotations.NullMarked
package org.dateline.commit;
