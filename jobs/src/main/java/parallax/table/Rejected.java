package parallax.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** What could not be taken in, each with its reason and where it stands. */
public final class Rejected {
  public static final Field SOURCE_PATH =
      Field.required("source_path", StringType, "The file that holds the record.");
  public static final Field RECORD_NO =
      Field.required(
          "record_no",
          LongType,
          "Line of the file (JSON Lines) or row (CSV, TSV, manifest), from 1.");
  public static final Field REASON =
      Field.required("reason", StringType, "Stable code of the reason, such as invalid_utf8.");
  public static final Field DETAIL =
      Field.required("detail", StringType, "What was found, what was expected, what to do.");
  public static final Field SAMPLE =
      Field.optional(
          "sample",
          StringType,
          "Beginning of the record, escaped; null where nothing is readable.");

  public static final Table TABLE =
      Table.named("rejected", 1, "One record that was not taken in.")
          .key(SOURCE_PATH, RECORD_NO)
          .columns(REASON, DETAIL, SAMPLE);

  private Rejected() {}
}
