/**
 * The output folder: which files in it belong to a run, and how the tables of a new run take the
 * place of the old ones. docs/decisions/0008-commit.md says what holds at each moment.
 */
@org.jspecify.annotations.NullMarked
package org.dateline.commit;
