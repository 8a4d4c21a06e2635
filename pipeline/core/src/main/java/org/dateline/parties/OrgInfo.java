package org.dateline.parties;

/**
 * What the list of organisations says of one.
 *
 * @param role PLOVER sector
 * @param country code, empty where it has none
 * @param longForm the name that this one is short for, empty where it is none
 */
record OrgInfo(String role, String country, String longForm) {}
