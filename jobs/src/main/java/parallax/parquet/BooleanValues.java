package parallax.parquet;

import java.util.Arrays;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.jspecify.annotations.Nullable;

/** Booleans, one bit each, the lowest bit first. */
final class BooleanValues implements Values {
  private byte[] bits = new byte[1 << 10];
  private int size;
  private boolean hasTrue;
  private boolean hasFalse;

  @Override
  public void add(SpecializedGetters values, int place) {
    int at = size / Byte.SIZE;
    if (at == bits.length) {
      bits = Arrays.copyOf(bits, 2 * at);
    }
    if (size % Byte.SIZE == 0) {
      bits[at] = 0;
    }
    boolean value = values.getBoolean(place);
    if (value) {
      bits[at] |= (byte) (1 << (size % Byte.SIZE));
    }
    hasTrue |= value;
    hasFalse |= !value;
    size++;
  }

  @Override
  public int bytes() {
    return (size + Byte.SIZE - 1) / Byte.SIZE;
  }

  @Override
  public void describe(Statistics<?> statistics) {
    if (size > 0) {
      statistics.updateStats(!hasFalse);
      statistics.updateStats(hasTrue);
    }
  }

  @Override
  public Encoded take() {
    Encoded encoded = Encoded.plain(bits, bytes());
    size = 0;
    hasTrue = false;
    hasFalse = false;
    return encoded;
  }

  @Override
  public @Nullable DictionaryPage takeDictionary() {
    return null;
  }
}
