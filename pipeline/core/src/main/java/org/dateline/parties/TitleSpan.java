package org.dateline.parties;

/**
 * Words of the text that name an office or rank.
 *
 * @param first first token
 * @param end token after the last
 * @param headEnd token after the head word; a complement such as "of State" may follow
 * @param info what the list says of the head
 * @param courtesy true for Mr. and the like, which are no title
 */
record TitleSpan(int first, int end, int headEnd, TitleInfo info, boolean courtesy) {}
