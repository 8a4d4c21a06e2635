/** From a web page to blocks of text, and from blocks to the story among them. */
@NullMarked
package org.dateline.clean.html;

import org.jspecify.annotations.NullMarked;
