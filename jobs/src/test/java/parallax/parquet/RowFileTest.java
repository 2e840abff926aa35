package parallax.parquet;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.FloatType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.CalendarIntervalType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.SparkExtension;

@ExtendWith(SparkExtension.class)
class RowFileTest {
  private static final long LARGE = 1L << 30;

  private static final StructType SPAN =
      new StructType().add("begin", IntegerType, false).add("said", StringType, true);
  private static final StructType EVERY_TYPE =
      new StructType()
          .add("flag", BooleanType, false)
          .add("day", DateType, true)
          .add("time", TimestampType, true)
          .add("n", IntegerType, true)
          .add("total", LongType, false)
          .add("share", DoubleType, true)
          .add("weight", FloatType, false)
          .add("word", StringType, true)
          .add("words", createArrayType(StringType, true), true)
          .add("places", createArrayType(IntegerType, false), false)
          .add("vector", createArrayType(FloatType, false), true)
          .add("spans", createArrayType(SPAN, false), false)
          .add("maybe", createArrayType(SPAN, true), true)
          .add("span", SPAN, true)
          .add("nested", createArrayType(createArrayType(LongType, true), true), true);

  @TempDir private Path folder;
  private SparkSession spark;
  private int files;

  @BeforeEach
  void session(SparkSession session) {
    spark = session;
  }

  @ParameterizedTest
  @ValueSource(longs = {20_000, LARGE})
  void everyTypeComesBackAsItWas(long rowGroupBytes) throws IOException {
    Random random = new Random(1);
    List<Row> rows = IntStream.range(0, 3_000).mapToObj(i -> everyType(random)).toList();
    for (boolean mayNumber : new boolean[] {true, false}) {
      Path file = write(rows, EVERY_TYPE, rowGroupBytes, mayNumber);
      assertThat(blocks(file).size() > 1).isEqualTo(rowGroupBytes < LARGE);
      assertThat(spark.read().parquet(file.toString()).schema()).isEqualTo(EVERY_TYPE.asNullable());
      assertThat(read(file)).isEqualTo(rows);
      assertThat(readRowByRow(file)).isEqualTo(rows);
    }
  }

  private static Row everyType(Random random) {
    return RowFactory.create(
        random.nextBoolean(),
        maybe(random, r -> Date.valueOf(LocalDate.ofEpochDay(r.nextInt(20_000)))),
        maybe(random, r -> Timestamp.from(Instant.ofEpochSecond(r.nextInt(), 1_000))),
        maybe(random, r -> r.nextInt(7)),
        random.nextLong(),
        maybe(random, Random::nextGaussian),
        random.nextFloat(),
        maybe(random, RowFileTest::word),
        maybe(random, r -> list(r, from -> maybe(from, RowFileTest::word))),
        list(random, r -> r.nextInt(9)),
        maybe(random, r -> list(r, Random::nextFloat)),
        list(random, RowFileTest::span),
        maybe(random, r -> list(r, from -> maybe(from, RowFileTest::span))),
        maybe(random, RowFileTest::span),
        maybe(
            random,
            r -> list(r, from -> maybe(from, a -> list(a, b -> maybe(b, Random::nextLong))))));
  }

  private static @Nullable Object maybe(Random random, Function<Random, @Nullable Object> value) {
    return random.nextInt(4) == 0 ? null : value.apply(random);
  }

  private static Object list(Random random, Function<Random, @Nullable Object> value) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      values.add(value.apply(random));
    }
    return scala.collection.JavaConverters.asScalaBuffer(values).toSeq();
  }

  private static Object word(Random random) {
    return "ärger".substring(random.nextInt(5)).repeat(random.nextInt(4));
  }

  private static Object span(Random random) {
    return RowFactory.create(random.nextInt(), maybe(random, RowFileTest::word));
  }

  @Test
  void repeatedWordsStandAsNumbersUntilTheirDictionaryIsTooLarge() throws IOException {
    List<Row> few =
        IntStream.range(0, 50_000).mapToObj(i -> RowFactory.create("word" + i % 99)).toList();
    Path numbered = write(few, words(), LARGE, true);
    assertThat(encodings(numbered)).containsOnly(Encoding.RLE_DICTIONARY);
    assertThat(read(numbered)).isEqualTo(few);

    List<Row> many = new ArrayList<>(few);
    for (int i = 0; i < 400_000; i++) {
      many.add(RowFactory.create("another word " + i % 200_000));
    }
    Path mixed = write(many, words(), LARGE, true);
    assertThat(encodings(mixed)).containsOnly(Encoding.RLE_DICTIONARY, Encoding.PLAIN);
    assertThat(read(mixed)).isEqualTo(many);
  }

  @Test
  void valuesThatHardlyRepeatHaveNoDictionary() throws IOException {
    List<Row> rows =
        IntStream.range(0, 5_000).mapToObj(i -> RowFactory.create("word" + i)).toList();
    assertThat(encodings(write(rows, words(), LARGE, true))).containsOnly(Encoding.PLAIN);
  }

  @Test
  void boundsHoldAllValuesOfARowGroup() throws IOException {
    StructType schema =
        new StructType()
            .add("word", StringType, true)
            .add("n", IntegerType, false)
            .add("share", DoubleType, false);
    List<Row> rows =
        List.of(
            RowFactory.create("war", -7, 0.0),
            RowFactory.create(null, 3, 0.5),
            RowFactory.create("ärger", 2, 0.25));
    List<ColumnChunkMetaData> columns =
        blocks(write(rows, schema, LARGE, true)).get(0).getColumns();
    assertThat(columns.get(0).getStatistics().minAsString()).isEqualTo("war");
    assertThat(columns.get(0).getStatistics().maxAsString()).isEqualTo("ärger");
    assertThat(columns.get(0).getStatistics().getNumNulls()).isEqualTo(1);
    assertThat((Object) columns.get(1).getStatistics().genericGetMin()).isEqualTo(-7);
    assertThat((Object) columns.get(1).getStatistics().genericGetMax()).isEqualTo(3);
    assertThat((Object) columns.get(2).getStatistics().genericGetMin()).isEqualTo(-0.0);
    assertThat((Object) columns.get(2).getStatistics().genericGetMax()).isEqualTo(0.5);
  }

  @Test
  void aReaderThatSkipsByBoundsFindsWhatIsThere() throws IOException {
    StructType schema = new StructType().add("n", LongType, false).add("share", DoubleType, false);
    List<Row> rows =
        IntStream.range(0, 100_000)
            .mapToObj(i -> RowFactory.create((long) i, i % 1_000 == 7 ? Double.NaN : i / 3.0))
            .toList();
    Path file = write(rows, schema, 200_000, true);
    Dataset<Row> table = spark.read().parquet(file.toString());
    assertThat(table.filter("n = 77777").count()).isEqualTo(1);
    assertThat(table.filter("share > 33300").count()).isEqualTo(99 + 100);
    assertThat(table.filter("isnan(share)").count()).isEqualTo(100);
  }

  @Test
  void aFileWithoutRowsKeepsItsColumns() throws IOException {
    Path file = write(List.of(), EVERY_TYPE, LARGE, true);
    assertThat(read(file)).isEmpty();
  }

  @Test
  void aTypeThatIsNotWrittenIsNamed() {
    StructType schema = new StructType().add("when", new CalendarIntervalType(), false);
    assertThatThrownBy(() -> write(List.of(), schema, LARGE, true))
        .hasMessageContaining("interval");
  }

  private static StructType words() {
    return new StructType().add("word", StringType, false);
  }

  private Path write(List<Row> rows, StructType schema, long rowGroupBytes, boolean mayNumber)
      throws IOException {
    Path path = folder.resolve("rows" + files++ + ".parquet");
    org.apache.hadoop.fs.Path target = new org.apache.hadoop.fs.Path(path.toUri());
    Iterable<InternalRow> internal =
        () ->
            spark
                .createDataFrame(rows, schema)
                .queryExecution()
                .toRdd()
                .toJavaRDD()
                .toLocalIterator();
    try (RowFile file =
        new RowFile(target, new Configuration(), schema, rowGroupBytes, mayNumber)) {
      for (InternalRow row : internal) {
        file.add(row, ((UnsafeRow) row).getSizeInBytes());
      }
    }
    Files.deleteIfExists(folder.resolve("." + path.getFileName() + ".crc"));
    return path;
  }

  private List<Row> read(Path file) {
    return spark.read().parquet(file.toString()).collectAsList();
  }

  /** By the Parquet library's own assembly of records instead of Spark's reader of columns. */
  private List<Row> readRowByRow(Path file) {
    SparkSession plain = spark.newSession();
    plain.conf().set("spark.sql.parquet.enableVectorizedReader", "false");
    return plain.read().parquet(file.toString()).collectAsList();
  }

  private static List<BlockMetaData> blocks(Path file) throws IOException {
    var path = new org.apache.hadoop.fs.Path(file.toUri());
    try (var reader = ParquetFileReader.open(HadoopInputFile.fromPath(path, new Configuration()))) {
      return reader.getRowGroups();
    }
  }

  private static List<Encoding> encodings(Path file) throws IOException {
    return blocks(file).stream()
        .flatMap(block -> block.getColumns().stream())
        .flatMap(column -> column.getEncodingStats().getDataEncodings().stream())
        .distinct()
        .toList();
  }
}
