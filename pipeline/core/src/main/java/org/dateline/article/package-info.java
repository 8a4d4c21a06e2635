/** From a record to a story: blocks, judged by {@code clean}, with what {@code metadata} finds. */
@NullMarked
package org.dateline.article;

import org.jspecify.annotations.NullMarked;
