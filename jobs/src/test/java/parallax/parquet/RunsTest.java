package parallax.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunsTest {
  /** Read by the Parquet library. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 8, 9, 17, 31, 32})
  void theLibraryReadsThem(int width) throws IOException {
    Random random = new Random(width);
    for (int size = 0; size < 2_000; size = size * 3 / 2 + 1) {
      int[] numbers = numbers(random, size, width);
      assertThat(read(Runs.of(numbers, size, width), size, width)).containsExactly(numbers);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 64, 100_000})
  void oneNumberManyTimes(int times) throws IOException {
    int[] expected = IntStream.generate(() -> 5).limit(times).toArray();
    BytesInput runs = Runs.of(5, times, 3);
    assertThat(read(runs, times, 3)).containsExactly(expected);
    assertThat(runs.size()).isLessThanOrEqualTo(4);
  }

  /** Runs of all lengths around eight, with numbers of all lengths between them. */
  static int[] numbers(Random random, int size, int width) {
    int[] numbers = new int[size];
    int at = 0;
    while (at < size) {
      int number = width == 0 ? 0 : random.nextInt() >>> (Integer.SIZE - width);
      for (int left = 1 + random.nextInt(random.nextBoolean() ? 3 : 20);
          left > 0 && at < size;
          left--) {
        numbers[at++] = number;
      }
    }
    return numbers;
  }

  private static int[] read(BytesInput runs, int size, int width) throws IOException {
    var decoder =
        new RunLengthBitPackingHybridDecoder(
            width, ByteBufferInputStream.wrap(ByteBuffer.wrap(runs.toByteArray())));
    int[] numbers = new int[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = decoder.readInt();
    }
    return numbers;
  }
}
