package parallax.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createStructField;
import static org.apache.spark.sql.types.DataTypes.createStructType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.SparkExtension;
import parallax.job.UserException;
import parallax.lake.Lake;
import parallax.lake.TableEntry;
import parallax.table.Field;
import parallax.table.Table;
import scala.collection.JavaConverters;

@ExtendWith(SparkExtension.class)
class TableExportTest {
  private static final StructType SPAN =
      createStructType(
          List.of(
              createStructField("begin", IntegerType, false),
              createStructField("end", IntegerType, false)));
  private static final Field NO = Field.required("no", IntegerType, "Its number.");
  private static final Field TITLE =
      Field.optional("title", StringType, "The headline, -- \"it\".");
  private static final Field SCORE = Field.optional("score", DoubleType, "How good.").in("points");
  private static final Field ON = Field.optional("on", DateType, "The day.");
  private static final Field TRUE = Field.required("is_true", BooleanType, "Whether.");
  private static final Field SPANS = Field.required("spans", createArrayType(SPAN), "Places.");
  private static final Table TABLE =
      Table.named("titles", 1, "A title.").key(NO).columns(TITLE, SCORE, ON, TRUE, SPANS);

  private static final List<@Nullable String> TITLES =
      new ArrayList<>(
          List.of(
              "=1+1",
              "@x",
              "+1",
              "-2+3",
              "\t=1",
              "\r=1",
              "a\tb",
              "say \"x\", or 'y'",
              "two\nlines\r\nand a third",
              "",
              "'=1",
              "東京 🙂",
              ".quit",
              "x\u0000y\r"));

  static {
    TITLES.add(null);
  }

  @TempDir private Path folder;

  @Test
  void csvReadsBackAsItWas(SparkSession spark) throws IOException {
    export(spark, Format.CSV, false);
    List<CSVRecord> rows = csv("titles.csv");
    assertThat(rows.get(0)).containsExactly("no", "title", "score", "on", "is_true", "spans");
    assertThat(rows.subList(1, rows.size()).stream().map(row -> plain(row.get(1))))
        .containsExactlyElementsOf(
            TITLES.stream().map(title -> title == null ? "" : title).toList());
    assertThat(rows.get(1))
        .containsExactly("0", "'=1+1", "-0.1", "2026-05-19", "true", "[{\"begin\":-1,\"end\":0}]");
    assertThat(rows.get(TITLES.size()).get(2)).isEmpty();
    String text = Files.readString(out().resolve("titles.csv"), UTF_8);
    assertThat(text)
        .as("no text and empty text are told apart")
        .contains("\r\n9,\"\",-0.1,")
        .contains("\r\n14,,,,false,[]\r\n");
  }

  @Test
  void noTextCellBeginsLikeAFormula(SparkSession spark) throws IOException {
    export(spark, Format.CSV, false);
    assertThat(csv("titles.csv").stream().map(row -> row.get(1)))
        .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)[=+\\-@\\t\\r].*"));
  }

  @Test
  void libreOfficeComputesNothing(SparkSession spark) throws Exception {
    assumeTrue(
        isInstalled("soffice"), "LibreOffice is not there: apt-get install libreoffice-calc-nogui");
    export(spark, Format.CSV, false);
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "fods",
                // Comma, quotation mark, UTF-8, from line 1, and formulas are computed.
                "--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1,true",
                "--outdir",
                folder.toString(),
                out().resolve("titles.csv").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
    String sheet = Files.readString(folder.resolve("titles.fods"));
    assertThat(sheet)
        .doesNotContain("table:formula=")
        .contains("=1+1", "@x", "-2+3", "say &quot;x&quot;, or &apos;y&apos;", "lines")
        .contains("office:value=\"-0.1\"");
    assertThat(sheet.split("<table:table-row ", -1)).hasSizeGreaterThan(TITLES.size());
  }

  @Test
  void jsonLinesHaveEveryValueAsItIs(SparkSession spark) throws IOException {
    export(spark, Format.JSONL, false);
    List<String> lines = Files.readAllLines(out().resolve("titles.jsonl"));
    assertThat(lines).hasSize(TITLES.size());
    for (int i = 0; i < lines.size(); i++) {
      JsonNode row = new ObjectMapper().readTree(lines.get(i));
      String title = row.get("title").isNull() ? null : row.get("title").asText();
      assertThat(title).isEqualTo(TITLES.get(i));
    }
    assertThat(lines.get(0))
        .isEqualTo(
            "{\"no\":0,\"title\":\"=1+1\",\"score\":-0.1,\"on\":\"2026-05-19\",\"is_true\":true,"
                + "\"spans\":[{\"begin\":-1,\"end\":0}]}");
    assertThat(lines.get(14)).contains("\"title\":null", "\"spans\":[]");
  }

  @Test
  void sqliteLoadsEveryValueAsItIs(SparkSession spark) throws Exception {
    assumeTrue(isInstalled("sqlite3"), "SQLite's shell is not there: apt-get install sqlite3");
    export(spark, Format.SQLITE, false);
    String query =
        "select no || ' ' || iif(title is null, 'null', hex(title)) || ' ' || typeof(score) || ' ' ||"
            + " ifnull(\"on\", '') || ' ' || is_true || ' ' || json_array_length(spans) from titles;";
    Process shell =
        new ProcessBuilder("sqlite3", ":memory:", ".read load.sql", query)
            .directory(out().toFile())
            .redirectErrorStream(true)
            .start();
    List<String> found = new String(shell.getInputStream().readAllBytes(), UTF_8).lines().toList();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < TITLES.size(); i++) {
      String title = TITLES.get(i);
      expected.add(
          title == null ? i + " null null  0 0" : i + " " + hex(title) + " real 2026-05-19 1 1");
    }
    assertThat(found).isEqualTo(expected);
    assertThat(Files.readString(out().resolve("load.sql")))
        .contains(
            "\"score\" real, -- How good. [points]\n", "create table \"titles\" ( -- A title.");
  }

  @Test
  void theMeaningsOfAllColumnsGoWithTheTables(SparkSession spark) throws IOException {
    export(spark, Format.JSONL, false);
    assertThat(csv("columns.csv").get(2))
        .containsExactly("titles", "title", "string", "", "", "The headline, -- \"it\".");
    JsonNode manifest = new ObjectMapper().readTree(out().resolve("export.json").toFile());
    assertThat(manifest.get("run").asText()).isEqualTo("R1");
    assertThat(manifest.at("/rows/titles").asInt()).isEqualTo(TITLES.size());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as("nothing is left beside the folder")
          .containsExactly("out");
    }
  }

  @Test
  void onlyAnEarlierExportIsReplacedAndOnlyWhenAsked(SparkSession spark) throws IOException {
    export(spark, Format.JSONL, false);
    assertThatThrownBy(() -> export(spark, Format.CSV, false))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("is not empty; name a new folder, or give --overwrite");
    export(spark, Format.CSV, true);
    assertThat(out().resolve("titles.csv")).exists();
    assertThat(out().resolve("titles.jsonl")).doesNotExist();

    Files.writeString(out().resolve("mine.txt"), "mine");
    assertThatThrownBy(() -> export(spark, Format.CSV, true))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("holds what no export wrote, such as mine.txt");
    assertThat(out().resolve("mine.txt")).exists();
  }

  @Test
  void aFileIsNoPlaceForAFolder(SparkSession spark) throws IOException {
    Files.writeString(out(), "a file");
    assertThatThrownBy(() -> export(spark, Format.CSV, true))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("is a file; name a folder");
  }

  @Test
  void whatFailsLeavesTheEarlierExportAndNothingElse(SparkSession spark) throws IOException {
    export(spark, Format.CSV, false);
    byte[] before = Files.readAllBytes(out().resolve("titles.csv"));
    assertThatThrownBy(
            () ->
                exporter(spark)
                    .write(
                        Format.CSV,
                        out().toString(),
                        true,
                        table -> {
                          throw new IllegalStateException("broken");
                        }))
        .hasMessage("broken");
    assertThat(Files.readAllBytes(out().resolve("titles.csv"))).isEqualTo(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  private void export(SparkSession spark, Format format, boolean overwrite) throws IOException {
    exporter(spark)
        .write(
            format,
            out().toString(),
            overwrite,
            table -> spark.createDataFrame(rows(), TABLE.schema()).repartition(3));
  }

  private TableExport exporter(SparkSession spark) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    Lake lake = Lake.at(folder.resolve("lake").toString(), hadoop);
    TableEntry entry = new TableEntry(List.of(), TITLES.size(), "", 1, "job");
    return new TableExport(lake, "R1", Map.of(TABLE, entry), hadoop);
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < TITLES.size(); i++) {
      boolean there = TITLES.get(i) != null;
      List<Row> spans = there ? List.of(RowFactory.create(i - 1, i)) : List.of();
      rows.add(
          RowFactory.create(
              i,
              TITLES.get(i),
              there ? -0.1 : null,
              there ? Date.valueOf("2026-05-19") : null,
              there,
              JavaConverters.asScalaBuffer(spans).toSeq()));
    }
    return rows;
  }

  private Path out() {
    return folder.resolve("out");
  }

  private List<CSVRecord> csv(String name) throws IOException {
    try (CSVParser parser = CSVParser.parse(out().resolve(name), UTF_8, CSVFormat.RFC4180)) {
      return parser.getRecords();
    }
  }

  /** As the documentation says how to take the apostrophes away. */
  private static String plain(String cell) {
    return cell.replaceFirst("(?U)^'(?=['\\s]*[=+\\-@＝＋－＠]|'*[\\t\\r])", "");
  }

  private static String hex(String text) {
    StringBuilder hex = new StringBuilder();
    for (byte one : text.getBytes(UTF_8)) {
      hex.append("%02X".formatted(one));
    }
    return hex.toString();
  }

  private static boolean isInstalled(String program) {
    return Stream.of(String.valueOf(System.getenv("PATH")).split(":", -1))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }
}
