/**
 * Metadata of an article, from the evidence in a page or a text dump: title, by-line, agency,
 * place, publication date and language.
 */
@NullMarked
package org.dateline.metadata;

import org.jspecify.annotations.NullMarked;
