package parallax.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.jspecify.annotations.Nullable;

/** Numbers of one type. */
final class NumberValues implements Values {
  private static final int FIRST_SIZE = 1 << 10;

  private final NumberType type;
  private final Numbering numbering;
  private final NumberDictionary dictionary = new NumberDictionary();
  private long[] bits = new long[FIRST_SIZE];
  private int size;
  private byte[] plain = new byte[0];

  NumberValues(NumberType type, boolean mayNumber) {
    this.type = type;
    this.numbering = new Numbering(mayNumber);
  }

  @Override
  public void add(SpecializedGetters values, int place) {
    if (size == bits.length) {
      bits = Arrays.copyOf(bits, 2 * size);
    }
    bits[size++] = type.bits(values, place);
  }

  @Override
  public int bytes() {
    return size * type.width();
  }

  @Override
  public void describe(Statistics<?> statistics) {
    if (size > 0) {
      type.describe(bits, size, statistics);
    }
  }

  @Override
  public Encoded take() throws IOException {
    Encoded encoded = numbering.isOn() ? numbered() : null;
    if (encoded == null) {
      encoded = Encoded.plain(plain(bits, size), bytes());
    }
    size = 0;
    return encoded;
  }

  /** Null if a dictionary does not pay. */
  private @Nullable Encoded numbered() throws IOException {
    int[] ids = numbering.room(size);
    for (int i = 0; i < size; i++) {
      ids[i] = dictionary.number(bits[i]);
    }
    return numbering.page(size, dictionary.size(), dictionary.size() * type.width(), bytes());
  }

  private byte[] plain(long[] values, int count) {
    if (plain.length < count * type.width()) {
      plain = new byte[Math.max(2 * plain.length, count * type.width())];
    }
    ByteBuffer buffer = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN);
    if (type.width() == Long.BYTES) {
      buffer.asLongBuffer().put(values, 0, count);
    } else {
      for (int i = 0; i < count; i++) {
        buffer.putInt((int) values[i]);
      }
    }
    return plain;
  }

  @Override
  public @Nullable DictionaryPage takeDictionary() {
    DictionaryPage page =
        numbering.takePage(
            dictionary.size(),
            () ->
                Arrays.copyOf(
                    plain(dictionary.values(), dictionary.size()),
                    dictionary.size() * type.width()));
    dictionary.clear();
    return page;
  }
}
