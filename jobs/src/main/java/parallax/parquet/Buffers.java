package parallax.parquet;

/** How large arrays grow. */
final class Buffers {
  /** The largest array that every virtual machine gives. */
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private Buffers() {}

  /**
   * Twice the length or as much as is needed.
   *
   * @throws IllegalStateException where no array can hold it
   */
  static int grown(int length, long needed) {
    if (needed > LARGEST) {
      throw new IllegalStateException(
          "A page of one Parquet column would take %d bytes; at most %d are possible."
              .formatted(needed, LARGEST));
    }
    return (int) Math.min(LARGEST, Math.max(2L * length, needed));
  }
}
