package parallax.parquet;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {
  private static final StructType SPAN =
      new StructType().add("begin", IntegerType, false).add("end", LongType, false);
  private static final StructType SCHEMA =
      new StructType()
          .add("id", IntegerType, false)
          .add("text", StringType, false)
          .add("words", createArrayType(StringType, false), false)
          .add("maybe", StringType, true)
          .add("spans", createArrayType(SPAN, false), false);

  /** Three pages, where the row group is one. */
  private static final int ROWS = 45_000;

  private static final long LARGE = 1_000_000_000;

  @TempDir private Path folder;

  /** Lets rows through by their words; counts how often it is asked. */
  private static final class Words implements WordFilter {
    private final Predicate<List<String>> wanted;
    private final Map<Integer, String> words = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private int rowGroups;

    Words(Predicate<List<String>> wanted) {
      this.wanted = wanted;
    }

    @Override
    public int number(String word) {
      asked.add(word);
      words.put(words.size(), word);
      return words.size() - 1;
    }

    @Override
    public boolean passes(int[] numbers, int begin, int end) {
      return wanted.test(
          IntStream.range(begin, end).mapToObj(i -> words.getOrDefault(numbers[i], "?")).toList());
    }

    @Override
    public void forgetWords() {
      words.clear();
      rowGroups++;
    }
  }

  /**
   * Row {@code i} has {@code i % 5} words, and its own number as the last but where it has none.
   */
  private static List<String> words(int i) {
    return IntStream.range(0, i % 5)
        .mapToObj(word -> word == i % 5 - 1 ? "n" + i : "w" + (i + word) % 7)
        .toList();
  }

  private static InternalRow row(int i, List<String> words) {
    List<Object> spans = new ArrayList<>();
    for (int span = 0; span < i % 3; span++) {
      spans.add(new GenericInternalRow(new Object[] {i + span, (long) i}));
    }
    return new GenericInternalRow(
        new Object[] {
          i,
          UTF8String.fromString("text " + i),
          new GenericArrayData(words.stream().map(UTF8String::fromString).toArray()),
          i % 4 == 0 ? null : UTF8String.fromString("maybe " + i % 9),
          new GenericArrayData(spans.toArray())
        });
  }

  private org.apache.hadoop.fs.Path write(int rows, long rowGroupBytes, boolean mayNumber)
      throws IOException {
    var path = new org.apache.hadoop.fs.Path(folder.resolve(mayNumber + ".parquet").toUri());
    try (RowFile file = new RowFile(path, new Configuration(), SCHEMA, rowGroupBytes, mayNumber)) {
      for (int i = 0; i < rows; i++) {
        file.add(row(i, words(i)), 100);
      }
    }
    return path;
  }

  /** The rows as text, the columns in another order than the file's. */
  private static List<String> read(
      org.apache.hadoop.fs.Path path, long begin, long end, WordFilter filter) throws IOException {
    StructType wanted =
        new StructType(
            new org.apache.spark.sql.types.StructField[] {
              SCHEMA.apply("words"),
              SCHEMA.apply("id"),
              SCHEMA.apply("spans"),
              SCHEMA.apply("maybe"),
              SCHEMA.apply("text")
            });
    List<InternalRow> rows = new ArrayList<>();
    try (RowReader reader =
        new RowReader(path, begin, end, new Configuration(), wanted, "words", filter)) {
      reader.forEachRemaining(rows::add);
    }
    return rows.stream().map(row -> row.toSeq(wanted).mkString(" ")).toList();
  }

  private static List<String> expected(IntStream ids) {
    return ids.mapToObj(
            i -> {
              InternalRow row = row(i, words(i));
              return String.join(
                  " ",
                  row.getArray(2).toString(),
                  String.valueOf(i),
                  row.getArray(4).toString(),
                  String.valueOf(row.getUTF8String(3)),
                  row.getUTF8String(1).toString());
            })
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"1000000000, true", "300000, true", "300000, false"})
  void readsJustTheRowsThatPass(long rowGroupBytes, boolean mayNumber) throws IOException {
    var path = write(ROWS, rowGroupBytes, mayNumber);
    Random random = new Random(1);
    for (int round = 0; round < 12; round++) {
      Set<String> wanted = new LinkedHashSet<>();
      for (int i = random.nextInt(1 << round); i >= 0; i--) {
        int id = random.nextInt(ROWS);
        wanted.add("n" + id);
        // Neighbours, and the last row of all.
        wanted.add("n" + (random.nextBoolean() ? id + 1 : ROWS - 1));
      }
      Words filter = new Words(words -> words.stream().anyMatch(wanted::contains));
      IntStream ids =
          IntStream.range(0, ROWS).filter(i -> words(i).stream().anyMatch(wanted::contains));
      assertThat(read(path, 0, Long.MAX_VALUE, filter)).isEqualTo(expected(ids));
    }
  }

  /** The library loses the last of the rows that it is asked for where it stands alone. */
  @Test
  void readsARowThatStandsAloneAnywhere() throws IOException {
    var path = write(ROWS, LARGE, true);
    for (int first : new int[] {1, 33, 19_999, 30_004}) {
      for (int last : new int[] {20_002, 35_999, ROWS - 2, ROWS - 1}) {
        Set<String> wanted = Set.of("n" + first, "n" + last);
        Words filter = new Words(words -> words.stream().anyMatch(wanted::contains));
        assertThat(read(path, 0, Long.MAX_VALUE, filter))
            .isEqualTo(expected(IntStream.of(first, last).distinct().sorted()));
      }
    }
  }

  @Test
  void readsAllOrNoneAndRowsWithoutWords() throws IOException {
    var path = write(1_001, 20_000, true);
    assertThat(read(path, 0, Long.MAX_VALUE, new Words(words -> true)))
        .isEqualTo(expected(IntStream.range(0, 1_001)));
    assertThat(read(path, 0, Long.MAX_VALUE, new Words(words -> false))).isEmpty();
    assertThat(read(path, 0, Long.MAX_VALUE, new Words(List::isEmpty)))
        .isEqualTo(expected(IntStream.range(0, 1_001).filter(i -> i % 5 == 0)));
  }

  @Test
  void aFileOfOneRowIsRead() throws IOException {
    var path = write(1, 20_000, true);
    assertThat(read(path, 0, Long.MAX_VALUE, new Words(words -> true))).hasSize(1);
  }

  @Test
  void partsOfAFileHaveEachRowOnce() throws IOException {
    var path = write(ROWS, 300_000, true);
    long size = path.getFileSystem(new Configuration()).getFileStatus(path).getLen();
    List<String> all = new ArrayList<>();
    for (long begin = 0; begin < size; begin += size / 3) {
      List<String> part = read(path, begin, begin + size / 3, new Words(words -> true));
      assertThat(part.size()).isLessThan(ROWS);
      all.addAll(part);
    }
    assertThat(all).isEqualTo(expected(IntStream.range(0, ROWS)));
  }

  @Test
  void asksForEachWordOfARowGroupOnce() throws IOException {
    for (boolean mayNumber : new boolean[] {true, false}) {
      var path = write(10_000, 100_000, mayNumber);
      Words filter = new Words(words -> false);
      assertThat(read(path, 0, Long.MAX_VALUE, filter)).isEmpty();
      assertThat(filter.rowGroups).isGreaterThan(1).isEqualTo(rowGroups(path));
      assertThat(filter.asked).hasSizeLessThanOrEqualTo(8_000 + 7 * filter.rowGroups);
      assertThat(Set.copyOf(filter.asked)).hasSize(8_000 + 7);
    }
  }

  private static int rowGroups(org.apache.hadoop.fs.Path path) throws IOException {
    try (var reader = ParquetFileReader.open(HadoopInputFile.fromPath(path, new Configuration()))) {
      List<BlockMetaData> groups = reader.getRowGroups();
      return groups.size();
    }
  }
}
