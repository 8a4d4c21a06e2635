package org.dateline.rules;

import java.io.Serializable;

/**
 * One rule or list file as text.
 *
 * @param path its place in the rule set's layout, such as {@code dates/en/months.tsv}
 * @param origin where it came from, for messages: {@code built-in} or the user's file
 * @param content all of it
 */
public record RuleFile(String path, String origin, String content) implements Serializable {}
