package parallax.parquet;

import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.jspecify.annotations.Nullable;

/**
 * The values of one leaf that wait for their page. They are only stored when they come, and looked
 * at together when the page is made: short loops over arrays instead of many calls a value.
 */
interface Values {
  /** Adds the value at this place, which is not null. */
  void add(SpecializedGetters values, int place);

  /** How many bytes the waiting values take as they are. */
  int bytes();

  /** Adds the smallest and the largest of the waiting values, if there are any. */
  void describe(Statistics<?> statistics);

  /** Encodes the waiting values and forgets them. What it returns holds until the next value. */
  Encoded take() throws IOException;

  /** The values that the row group's pages refer to; null if none does. Begins a new row group. */
  @Nullable DictionaryPage takeDictionary();

  /** The values of a page, not compressed. */
  record Encoded(Encoding encoding, BytesInput bytes) {
    static Encoded plain(byte[] bytes, int size) {
      return new Encoded(Encoding.PLAIN, BytesInput.from(bytes, 0, size));
    }
  }
}
