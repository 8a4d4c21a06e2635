package org.dateline.read;

/** The formats of input files, as {@code --inputFormat} names them. */
public enum InputFormat {
  /** By name, then by content, for each file. */
  AUTO,
  /** A plain text file: one article. */
  TEXT,
  /** A page: one article. */
  HTML,
  /** One JSON object a line: one article each. */
  JSONL,
  /** A web archive: an article for each page captured. */
  WARC,
  /** A web archive of texts extracted from pages: an article each. */
  WET,
  /** A web archive of the older kind, version 1 or 2: an article for each page captured. */
  ARC,
  /** JSON objects of any layout: one, a list, lists inside answers of an API, one after another. */
  JSON,
  /** A table with a header line, its columns separated by commas, semicolons, tabs or bars. */
  CSV,
  /** A columnar table in the Parquet format: an article for each row. */
  PARQUET,
  /** A zip archive of files of these formats; a WACZ archive is one. */
  ZIP,
  /** A tar archive of files of these formats. */
  TAR,
  /** A saved page with its parts, as browsers and mail programs write it. */
  MHTML,
  /** News in the NITF format, such as the New York Times Annotated Corpus. */
  NITF,
  /** News in NewsML 1 or G2, or in the XML of Reuters Corpus Volume 1. */
  NEWSML,
  /** Entries of RSS and Atom. */
  FEED,
  /** Pages of a MediaWiki export, such as those of Wikinews. */
  MEDIAWIKI,
  /** SGML of Reuters-21578, Gigaword and TREC: many articles in a file. */
  SGML,
  /** An export of Nexis or LexisNexis as text or DOCX. */
  NEXIS,
  /** An export of Factiva as HTML, XML or RTF. */
  FACTIVA,
  /** An export of Europresse as HTML. */
  EUROPRESSE,
  /** An export of ProQuest as text. */
  PROQUEST,
  /** A Word document: one article. */
  DOCX,
  /** A document in the Rich Text Format: one article. */
  RTF,
  /** A PDF document with a text layer: one article. */
  PDF,
  /** A scanned page with its text, in ALTO. */
  ALTO,
  /** Scanned pages with their text, in hOCR. */
  HOCR
}
