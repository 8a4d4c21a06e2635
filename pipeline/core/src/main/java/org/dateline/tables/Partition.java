package org.dateline.tables;

import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;

/**
 * Folders of a table's Parquet files by the year of publication, as Hive names them: {@code
 * published_year=2004}. Readers take the name as one more column of the table.
 *
 * <p>Only tables with a column {@code published} have such folders.
 */
public final class Partition {
  /** The only name that a table can be partitioned by. */
  public static final String PUBLISHED_YEAR = "published_year";

  /** A pattern of the folders' names. */
  public static final String FOLDERS = PUBLISHED_YEAR + "=(?:\\d{4}|__HIVE_DEFAULT_PARTITION__)";

  private static final String UNKNOWN = PUBLISHED_YEAR + "=__HIVE_DEFAULT_PARTITION__";
  private static final String COLUMN = "published";
  private static final Pattern FOLDER = Pattern.compile(FOLDERS);
  private static final int YEAR_DIGITS = 4;

  private Partition() {}

  /** True if the rows of a table have a year of publication. */
  public static boolean has(Table table) {
    return table.schema().getField(COLUMN) != null;
  }

  /** The folder of a row; rows without a year have one of their own, which readers show as null. */
  public static String folder(SpecificRecord row) {
    Object published = row.get(row.getSchema().getField(COLUMN).pos());
    String folder =
        published == null || published.toString().length() < YEAR_DIGITS
            ? UNKNOWN
            : PUBLISHED_YEAR + "=" + published.toString().substring(0, YEAR_DIGITS);
    return isFolder(folder) ? folder : UNKNOWN;
  }

  /** True for the name of such a folder. */
  public static boolean isFolder(String name) {
    return FOLDER.matcher(name).matches();
  }
}
