package org.dateline.article.made;

import java.util.List;

/**
 * A made story.
 *
 * @param title its headline
 * @param author who signs it
 * @param paragraphs its text
 */
record MadeStory(String title, String author, List<String> paragraphs) {}
