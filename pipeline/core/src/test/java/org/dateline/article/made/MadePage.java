package org.dateline.article.made;

import java.util.List;

/**
 * A page of the made corpus with what should come out of it.
 *
 * @param url its address
 * @param text the page as a text dump
 * @param html the page as markup
 * @param story the paragraphs of its story
 * @param furniture all other lines
 * @param syndicated whether the story stands on other sites too
 */
public record MadePage(
    String url,
    String text,
    String html,
    List<String> story,
    List<String> furniture,
    boolean syndicated) {}
