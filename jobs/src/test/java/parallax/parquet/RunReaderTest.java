package parallax.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.io.ParquetDecodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunReaderTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 8, 9, 17, 31, 32})
  void readsWhatTheLibraryAndOurselvesWrite(int width) throws IOException {
    Random random = new Random(width);
    for (int size = 0; size < 2_000; size = size * 3 / 2 + 1) {
      int[] numbers = RunsTest.numbers(random, size, width);
      assertThat(read(library(numbers, width), size, width)).containsExactly(numbers);
      byte[] ours = Runs.of(numbers, size, width).toByteArray();
      assertThat(read(ours, size, width)).containsExactly(numbers);
    }
  }

  @Test
  void aPageThatIsCutOffIsAnError() throws IOException {
    int[] mixed = {1, 2, 3, 4, 5, 6, 7, 8, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5};
    byte[] whole = Runs.of(mixed, mixed.length, 4).toByteArray();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut, mixed.length, 4))
          .isInstanceOf(ParquetDecodingException.class);
    }
  }

  private static byte[] library(int[] numbers, int width) throws IOException {
    var encoder =
        new RunLengthBitPackingHybridEncoder(width, 64, 1 << 20, new HeapByteBufferAllocator());
    for (int number : numbers) {
      encoder.writeInt(number);
    }
    byte[] bytes = encoder.toBytes().toByteArray();
    encoder.close();
    return bytes;
  }

  /** Reads from the middle of an array, as pages have it. */
  private static int[] read(byte[] runs, int size, int width) {
    byte[] page = new byte[3 + runs.length];
    System.arraycopy(runs, 0, page, 3, runs.length);
    int[] numbers = new int[size];
    RunReader.read(page, 3, page.length, width, numbers, size);
    return numbers;
  }
}
