package org.dateline.read;

/** Reasons why a record was skipped: it could be read, but is no article. */
public final class SkipReasons {
  /** A file of a folder whose name has no article format's extension. */
  public static final String NOT_AN_ARTICLE_FORMAT = "not_an_article_format";

  /** A file with a dot or an underscore at the begin of its name or of the name of a folder. */
  public static final String HIDDEN_NAME = "hidden_name";

  /** A symbolic link that leads out of the input folder. */
  public static final String LINK_OUTSIDE = "link_outside";

  /** A symbolic link to a file or folder that is read under another name already. */
  public static final String LINK_REPEATED = "link_repeated";

  /** A symbolic link that leads nowhere, or in a circle. */
  public static final String LINK_BROKEN = "link_broken";

  /** A pipe, a socket or a device. */
  public static final String NOT_A_FILE = "not_a_file";

  /** A file that holds no record, such as an archive with only its own description. */
  public static final String NO_RECORD = "no_record";

  /** An HTTP redirect, or a page not modified since. */
  public static final String REDIRECT = "redirect";

  /** An HTTP answer with the status of an error. */
  public static final String ERROR_STATUS = "error_status";

  /** A capture of something that is neither a page nor plain text. */
  public static final String NO_TEXT_TYPE = "no_text_type";

  /** A site's robots.txt. */
  public static final String ROBOTS_TXT = "robots_txt";

  /** A capture that only says that the content is the same as at an earlier visit. */
  public static final String REVISIT = "revisit";

  /** A later piece of a capture that was cut into several records. */
  public static final String CONTINUATION = "continuation";

  /** A record of a kind that the standard does not know, or that this format does not hold. */
  public static final String OTHER_RECORD_TYPE = "other_record_type";

  /** The record of an ARC file that describes the file. */
  public static final String FILE_DESCRIPTION = "file_description";

  /** One of many records of a file with one fault, which share a row of rejects. */
  public static final String NOT_LISTED = "not_listed";

  private SkipReasons() {}
}
