package parallax.stats;

/** The check that every two-sample statistic makes of its four counts. */
final class Counts {
  private Counts() {}

  static void requireValid(long target, long targetTotal, long reference, long referenceTotal) {
    requirePart("target", target, targetTotal);
    requirePart("reference", reference, referenceTotal);
  }

  private static void requirePart(String side, long count, long total) {
    if (count < 0 || count > total) {
      throw new IllegalArgumentException(
          "%d occurrences among %d tokens in the %s; a count lies between 0 and its total"
              .formatted(count, total, side));
    }
  }
}
