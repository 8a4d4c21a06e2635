package org.dateline.parties;

/**
 * What the list of titles says of one.
 *
 * @param role PLOVER sector, empty where the context tells
 * @param country code that the bare title means, empty where it means none
 */
record TitleInfo(String role, String country) {}
