/**
 * Fast data structures and text helpers that know nothing of news: hash sets, trees, offsets,
 * normal form.
 */
@NullMarked
package org.dateline.util;

import org.jspecify.annotations.NullMarked;
