/**
 * From plain text to article text: blocks instead of tags, a small learned model instead of markup.
 */
@NullMarked
package org.dateline.clean.text;

import org.jspecify.annotations.NullMarked;
