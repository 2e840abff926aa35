package parallax.export;

/** What an export may be. */
public enum Format {
  /** A file a table, for spreadsheets and statistics programs. */
  CSV,
  /** A file a table, exact and with lists and structures as such. */
  JSONL,
  /** The Parquet files, and SQL that makes tables with types and comments of them. */
  DUCKDB,
  /** One file of SQL with all rows. */
  SQLITE
}
