package parallax.parquet;

import org.apache.parquet.column.statistics.Statistics;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;

/** What the bits of a number mean. */
enum NumberType {
  INT(Integer.BYTES) {
    @Override
    long bits(SpecializedGetters values, int place) {
      return values.getInt(place);
    }

    @Override
    void describe(long[] bits, int size, Statistics<?> statistics) {
      statistics.updateStats((int) smallest(bits, size));
      statistics.updateStats((int) largest(bits, size));
    }
  },

  LONG(Long.BYTES) {
    @Override
    long bits(SpecializedGetters values, int place) {
      return values.getLong(place);
    }

    @Override
    void describe(long[] bits, int size, Statistics<?> statistics) {
      statistics.updateStats(smallest(bits, size));
      statistics.updateStats(largest(bits, size));
    }
  },

  FLOAT(Float.BYTES) {
    @Override
    long bits(SpecializedGetters values, int place) {
      return Float.floatToRawIntBits(values.getFloat(place));
    }

    @Override
    void describe(long[] bits, int size, Statistics<?> statistics) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < size; i++) {
        float value = Float.intBitsToFloat((int) bits[i]);
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      statistics.updateStats((float) lowerZero(low));
      statistics.updateStats((float) upperZero(high));
    }
  },

  DOUBLE(Double.BYTES) {
    @Override
    long bits(SpecializedGetters values, int place) {
      return Double.doubleToRawLongBits(values.getDouble(place));
    }

    @Override
    void describe(long[] bits, int size, Statistics<?> statistics) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < size; i++) {
        double value = Double.longBitsToDouble(bits[i]);
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      statistics.updateStats(lowerZero(low));
      statistics.updateStats(upperZero(high));
    }
  };

  private final int width;

  NumberType(int width) {
    this.width = width;
  }

  /** Bytes of a value. */
  int width() {
    return width;
  }

  /** The value at this place; ints with their sign. */
  abstract long bits(SpecializedGetters values, int place);

  /**
   * Adds the smallest and the largest value. One that is not a number is both, which readers take
   * for no bounds at all, as the format's specification asks.
   *
   * @param size at least 1
   */
  abstract void describe(long[] bits, int size, Statistics<?> statistics);

  private static long smallest(long[] values, int size) {
    long smallest = values[0];
    for (int i = 1; i < size; i++) {
      smallest = Math.min(smallest, values[i]);
    }
    return smallest;
  }

  private static long largest(long[] values, int size) {
    long largest = values[0];
    for (int i = 1; i < size; i++) {
      largest = Math.max(largest, values[i]);
    }
    return largest;
  }

  /** Zero has two signs, which the format's bounds must both enclose. */
  private static double lowerZero(double value) {
    return value == 0 ? -0.0 : value;
  }

  private static double upperZero(double value) {
    return value == 0 ? 0.0 : value;
  }
}
