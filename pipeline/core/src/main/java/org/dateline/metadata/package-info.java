/**
 * What a page or a text dump says of itself: title, by-line, agency, place and publication date.
 */
@NullMarked
package org.dateline.metadata;

import org.jspecify.annotations.NullMarked;
