package parallax.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** The input files, with what came out of each. */
public final class Sources {
  public static final Field SOURCE_PATH = Field.required("source_path", StringType, "The file.");
  public static final Field N_BYTES =
      Field.required("n_bytes", LongType, "Size of the file as it lies on disk.").in("bytes");
  public static final Field N_RECORDS =
      Field.required("n_records", LongType, "Records that were read from it.");
  public static final Field N_ARTICLES =
      Field.required("n_articles", LongType, "Records that became articles, copies included.");
  public static final Field N_COPIES =
      Field.required("n_copies", LongType, "Articles that are exact copies of an earlier one.");
  public static final Field N_UNREAD_DATES =
      Field.required(
          "n_unread_dates", LongType, "Articles whose date could not be read and is left out.");
  public static final Field N_REJECTED =
      Field.required("n_rejected", LongType, "Records that were rejected.");
  public static final Field CONTENT_SHA256 =
      Field.required(
          "content_sha256",
          StringType,
          "Checksum of what was read: the SHA-256 of each record, summed modulo 2^256.");

  public static final Table TABLE =
      Table.named("sources", 1, "One input file.")
          .key(SOURCE_PATH)
          .columns(
              N_BYTES, N_RECORDS, N_ARTICLES, N_COPIES, N_UNREAD_DATES, N_REJECTED, CONTENT_SHA256);

  private Sources() {}
}
