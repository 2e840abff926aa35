package parallax.table;

/** How a table's rows lie in its files. Its checksum and its key do not depend on it. */
public enum Layout {
  /** Sorted by the key, over all files: few rows that people look at. */
  SORTED("sorted by the key"),

  /**
   * As the job's partitions hold them, one file for each that is not empty: spares large tables a
   * sort and a shuffle. Who needs an order sorts.
   */
  AS_COMPUTED("in no fixed order"),

  /**
   * As computed, and each file is one row group, which no reader of Parquet parts between tasks:
   * rows that the job puts next to each other are read by one task, in their order. Holds for
   * partitions that take less than 1 GB as Parquet.
   */
  UNDIVIDED("in no fixed order of files, each one row group"),

  /**
   * As computed, in row groups of some ten thousand rows: who looks for a few rows, and whose
   * question goes with the order that the job gives them, reads a few row groups.
   */
  SMALL_GROUPS("in no fixed order of files, in small row groups");

  private final String described;

  Layout(String described) {
    this.described = described;
  }

  /** For the table reference: "sorted by the key". */
  public String described() {
    return described;
  }
}
