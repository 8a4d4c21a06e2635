/**
 * Finds time expressions in a text and works out what they mean.
 *
 * <p>Words become typed atoms ({@link org.dateline.dates.DateLexicon}, {@link
 * org.dateline.dates.Shapes}), rules over atoms become expressions ({@link
 * org.dateline.dates.Grammar}), and expressions are resolved in reading order against the
 * publication date and the dates mentioned before ({@link org.dateline.dates.Resolver}). Lists and
 * rules are files, one folder a language.
 */
@NullMarked
package org.dateline.dates;

import org.jspecify.annotations.NullMarked;
