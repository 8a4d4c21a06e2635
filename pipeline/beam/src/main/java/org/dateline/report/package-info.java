/**
 * The page {@code report.html}: what a run found, whether to trust it, and how to correct it. It is
 * built from the tables and {@code run.json} alone; its HTML, CSS and JavaScript are resource
 * files.
 */
@org.jspecify.annotations.NullMarked
package org.dateline.report;
