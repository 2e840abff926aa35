package parallax.lake;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.SparkExtension;
import parallax.table.Field;
import parallax.table.Layout;
import parallax.table.Table;

@ExtendWith(SparkExtension.class)
class TableWriterTest {
  private static final Table SORTED =
      Table.named("words", 1, "One word.")
          .key(Field.required("word", StringType, "A word."))
          .columns(Field.required("n", IntegerType, "Its number."));
  private static final Table AS_COMPUTED = SORTED.laidOut(Layout.AS_COMPUTED);
  private static final Table UNDIVIDED = SORTED.laidOut(Layout.UNDIVIDED);

  @TempDir private Path folder;
  private SparkSession spark;

  @BeforeEach
  void session(SparkSession session) {
    // Settings of this test, such as small row groups, stay its own.
    spark = session.newSession();
  }

  @Test
  void aSortedTableIsSortedOverAllFiles() throws IOException {
    write(SORTED, "war race", "frame");
    assertThat(words()).containsExactly("frame", "race", "war");
  }

  @Test
  void anUnsortedTableHasThePartitionsInTheirOrder() throws IOException {
    write(AS_COMPUTED, "", "war race", "", "frame army");
    assertThat(files().stream().filter(file -> rows(file) > 0)).hasSize(2);
    assertThat(files()).as("an empty partition has no file, but for the first").hasSize(3);
    assertThat(files().stream().flatMap(file -> words(file).stream()))
        .containsExactly("war", "race", "frame", "army");
  }

  @Test
  void theChecksumIsTheSameInEveryLayoutAndPartitioning() throws IOException {
    TableEntry sorted = write(SORTED, "war race", "frame");
    assertThat(write(AS_COMPUTED, "frame war", "", "race").sha256()).isEqualTo(sorted.sha256());
    assertThat(write(UNDIVIDED, "race frame war")).isEqualTo(sorted);
    assertThat(write(UNDIVIDED, "race frame").sha256()).isNotEqualTo(sorted.sha256());
  }

  @Test
  void aTableWithoutRowsCanBeRead() throws IOException {
    for (Table table : List.of(SORTED, AS_COMPUTED, UNDIVIDED)) {
      assertThat(write(table, "", "").rows()).isZero();
      assertThat(words()).isEmpty();
      assertThat(write(table).rows()).isZero();
      assertThat(words()).isEmpty();
    }
  }

  @Test
  void aFileOfAnUndividedTableIsOneRowGroup() throws IOException {
    spark.conf().set("parquet.block.size", "4096");
    String many = IntStream.range(0, 5_000).mapToObj("word%05d"::formatted).collect(joining(" "));
    write(AS_COMPUTED, many);
    assertThat(rowGroups()).allSatisfy(groups -> assertThat(groups).isGreaterThan(1));
    write(UNDIVIDED, many, many.substring(0, 20_000));
    assertThat(rowGroups()).containsExactly(1, 1);
  }

  /**
   * @param partitions each its words
   */
  private TableEntry write(Table table, String... partitions) throws IOException {
    if (Files.exists(folder.resolve("words"))) {
      Files.move(folder.resolve("words"), Files.createTempDirectory(folder, "old").resolve("w"));
    }
    return new TableWriter(spark)
        .write(rows(partitions), table, folder.resolve("words").toString(), "words", "test");
  }

  private Dataset<Row> rows(String... partitions) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    JavaRDD<String> parts =
        partitions.length == 0
            ? context.emptyRDD()
            : context.parallelize(List.of(partitions), partitions.length);
    return spark.createDataFrame(
        parts
            .flatMap(
                words -> Stream.of(words.split(" ")).filter(word -> !word.isEmpty()).iterator())
            .map(word -> RowFactory.create(word, word.length())),
        SORTED.schema());
  }

  private List<String> words() {
    return spark.read().parquet(folder.resolve("words").toString()).collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private List<String> words(Path file) {
    return spark.read().parquet(file.toString()).collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private long rows(Path file) {
    return words(file).size();
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder.resolve("words"))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    }
  }

  private List<Integer> rowGroups() throws IOException {
    List<Integer> groups = new ArrayList<>();
    for (Path file : files()) {
      var path = new org.apache.hadoop.fs.Path(file.toUri());
      try (var reader =
          ParquetFileReader.open(HadoopInputFile.fromPath(path, new Configuration()))) {
        groups.add(reader.getRowGroups().size());
      }
    }
    return groups;
  }
}
