package parallax.parquet;

import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.io.api.Binary;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Strings: the length of each in four bytes, the lowest first, then its UTF-8 bytes. */
final class StringValues implements Values {
  private static final int FIRST_BYTES = 1 << 12;

  private final Numbering numbering;
  private final StringDictionary dictionary = new StringDictionary();
  private byte[] plain = new byte[FIRST_BYTES];
  private int bytes;
  private int size;

  StringValues(boolean mayNumber) {
    this.numbering = new Numbering(mayNumber);
  }

  @Override
  public void add(SpecializedGetters values, int place) {
    UTF8String value = values.getUTF8String(place);
    int length = value.numBytes();
    long needed = (long) bytes + Integer.BYTES + length;
    if (needed > plain.length) {
      plain = Arrays.copyOf(plain, Buffers.grown(plain.length, needed));
    }
    PlainStrings.putLength(plain, bytes, length);
    Platform.copyMemory(
        value.getBaseObject(),
        value.getBaseOffset(),
        plain,
        Platform.BYTE_ARRAY_OFFSET + bytes + Integer.BYTES,
        length);
    bytes = (int) needed;
    size++;
  }

  @Override
  public int bytes() {
    return bytes;
  }

  @Override
  public void describe(Statistics<?> statistics) {
    if (size == 0) {
      return;
    }
    int low = 0;
    int high = 0;
    for (int at = 0; at < bytes; at = PlainStrings.next(plain, at)) {
      if (PlainStrings.compare(plain, at, low) < 0) {
        low = at;
      } else if (PlainStrings.compare(plain, at, high) > 0) {
        high = at;
      }
    }
    statistics.updateStats(binary(low));
    statistics.updateStats(binary(high));
  }

  private Binary binary(int at) {
    return Binary.fromConstantByteArray(
        Arrays.copyOfRange(plain, at + Integer.BYTES, PlainStrings.next(plain, at)));
  }

  @Override
  public Encoded take() throws IOException {
    Encoded encoded = numbering.isOn() ? numbered() : null;
    if (encoded == null) {
      encoded = Encoded.plain(plain, bytes);
    }
    bytes = 0;
    size = 0;
    return encoded;
  }

  /** Null if a dictionary does not pay. */
  private @Nullable Encoded numbered() throws IOException {
    int[] ids = numbering.room(size);
    int at = 0;
    for (int i = 0; i < size; i++) {
      int next = PlainStrings.next(plain, at);
      ids[i] = dictionary.number(plain, at, next);
      at = next;
    }
    return numbering.page(size, dictionary.size(), dictionary.bytes(), bytes);
  }

  @Override
  public @Nullable DictionaryPage takeDictionary() {
    DictionaryPage page = numbering.takePage(dictionary.size(), dictionary::toArray);
    dictionary.clear();
    return page;
  }
}
