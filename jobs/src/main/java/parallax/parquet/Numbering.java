package parallax.parquet;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.jspecify.annotations.Nullable;
import parallax.parquet.Values.Encoded;

/**
 * Whether a leaf's values stand as numbers of a dictionary, and pages of such numbers. A column
 * whose first page gets no shorter by it never has one again in the file: looking up costs more
 * than writing. In a row group whose dictionary grows too large the pages from there on stand as
 * they are.
 */
final class Numbering {
  /**
   * Bytes of a row group's dictionary: some hundred thousand words, which a reader holds at once.
   */
  private static final int DICTIONARY_BYTES = 2 << 20;

  private boolean mayNumber;
  private boolean isFirstPage = true;
  private boolean isFull;
  private boolean isUsed;
  private int[] ids = new int[0];

  Numbering(boolean mayNumber) {
    this.mayNumber = mayNumber;
  }

  boolean isOn() {
    return mayNumber && !isFull;
  }

  /** Where the numbers of the next page go. */
  int[] room(int size) {
    if (ids.length < size) {
      ids = new int[Math.max(2 * ids.length, size)];
    }
    return ids;
  }

  /**
   * A page of the numbers in {@link #room}; null if the values should stand as they are.
   *
   * @param entries of the dictionary, this page's included
   * @param dictionaryBytes theirs
   * @param plainBytes of the page's values as they are
   */
  @Nullable Encoded page(int size, int entries, int dictionaryBytes, int plainBytes)
      throws IOException {
    if (size == 0) {
      return null;
    }
    if (dictionaryBytes > DICTIONARY_BYTES) {
      isFull = true;
      return null;
    }
    int width = BytesUtils.getWidthFromMaxInt(Math.max(entries - 1, 0));
    if (isFirstPage) {
      isFirstPage = false;
      mayNumber = dictionaryBytes + (long) size * width / Byte.SIZE < plainBytes;
      if (!mayNumber) {
        return null;
      }
    }
    isUsed = true;
    return new Encoded(
        Encoding.RLE_DICTIONARY,
        BytesInput.concat(BytesInput.from(new byte[] {(byte) width}), Runs.of(ids, size, width)));
  }

  /** The dictionary of the row group that ends here; null if no page refers to it. */
  @Nullable DictionaryPage takePage(int entries, Supplier<byte[]> values) {
    DictionaryPage page =
        isUsed ? new DictionaryPage(BytesInput.from(values.get()), entries, Encoding.PLAIN) : null;
    isUsed = false;
    isFull = false;
    return page;
  }
}
