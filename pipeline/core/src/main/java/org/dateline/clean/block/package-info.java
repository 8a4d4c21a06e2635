/**
 * From a record as it was read to an article: blocks, furniture, title, by-line and publication
 * date.
 */
@NullMarked
package org.dateline.clean.block;

import org.jspecify.annotations.NullMarked;
