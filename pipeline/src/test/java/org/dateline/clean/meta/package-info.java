/** Tests of what a page or a text dump says of itself. */
@NullMarked
package org.dateline.clean.meta;

import org.jspecify.annotations.NullMarked;
