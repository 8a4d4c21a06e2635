/** Tests of what a page or a text dump says of itself. */
@NullMarked
package org.dateline.metadata;

import org.jspecify.annotations.NullMarked;
