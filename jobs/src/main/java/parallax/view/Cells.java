package parallax.view;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import parallax.export.JsonValues;
import parallax.text.DisplayWidth;

/**
 * The values of one column as people read them. All numbers of a column have the same decimals,
 * three or fewer where they are large; what would then read as zero is written with an exponent.
 */
final class Cells {
  /** For a value that is not there. */
  static final String NONE = "–";

  private final DataType type;
  private final int decimals;

  Cells(DataType type, List<? extends @Nullable Object> values) {
    this.type = type;
    double largest = 0;
    for (Object value : values) {
      if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
        largest = Math.max(largest, Math.abs(number.doubleValue()));
      }
    }
    this.decimals = largest >= 10_000 ? 0 : largest >= 100 ? 1 : largest >= 10 ? 2 : 3;
  }

  boolean areNumbers() {
    return type instanceof NumericType;
  }

  /** One value, in one line and harmless on a terminal. */
  String of(@Nullable Object value) {
    if (value == null) {
      return NONE;
    }
    if (value instanceof Double || value instanceof Float) {
      return real(((Number) value).doubleValue());
    }
    if (value instanceof Number number) {
      return String.format(Locale.ROOT, "%,d", number.longValue());
    }
    boolean nested = type instanceof ArrayType || type instanceof StructType;
    return DisplayWidth.harmless(nested ? JsonValues.text(value, type) : value.toString());
  }

  private String real(double value) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    boolean vanishes = value != 0 && Math.abs(value) < 0.5 * Math.pow(10, -decimals);
    return String.format(Locale.ROOT, vanishes ? "%.1e" : "%,." + decimals + "f", value);
  }
}
