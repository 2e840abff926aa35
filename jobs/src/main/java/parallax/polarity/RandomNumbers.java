package parallax.polarity;

import parallax.stats.Draws;

/** Random numbers one behind the other, the same on every machine. */
final class RandomNumbers {
  private static final double UNIT = 0x1p-53;

  private final long stream;
  private long drawn;

  RandomNumbers(long stream) {
    this.stream = stream;
  }

  /** From 0 to below 1. */
  double next() {
    return (Draws.draw(stream, drawn++) >>> 11) * UNIT;
  }

  /** Every order is as likely (Durstenfeld 1964). */
  void shuffle(int[] values) {
    for (int i = values.length - 1; i > 0; i--) {
      int other = (int) (next() * (i + 1));
      int value = values[i];
      values[i] = values[other];
      values[other] = value;
    }
  }
}
