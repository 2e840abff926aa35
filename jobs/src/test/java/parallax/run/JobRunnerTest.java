package parallax.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.SparkExtension;
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.lake.Lake;
import parallax.lake.RunManifest;

@ExtendWith(SparkExtension.class)
class JobRunnerTest {
  @TempDir private Path folder;
  private SparkSession spark;
  private Path words;

  @BeforeEach
  void writeWords(SparkSession session) throws IOException {
    spark = session;
    words = Files.writeString(folder.resolve("words.txt"), "frame\nwar\nrace\n");
  }

  @Test
  void tablesAreSortedPlainParquetWithTheirMeanings() {
    RunManifest run = run("none", 0);
    StructType schema =
        spark
            .read()
            .parquet(folder.resolve("lake").resolve(path(run, "words")).toString())
            .schema();
    assertThat(schema.apply("word").getComment().get()).isEqualTo("A word.");
    assertThat(rows(run, "words")).containsExactly("[frame,5]", "[race,4]", "[war,3]");
    assertThat(rows(run, "longest_words")).containsExactly("[5]");
    assertThat(run.table("words").rows()).isEqualTo(3);
    assertThat(run.job("read-words").findings()).containsExactly("NOTE: words read: 3");
  }

  @Test
  void theChecksumDoesNotDependOnOrderAndSeesEveryChange() throws IOException {
    String before = run("none", 0).table("words").sha256();
    Files.writeString(words, "race\nframe\nwar\n");
    assertThat(run("none", 0).table("words").sha256()).isEqualTo(before);
    Files.writeString(words, "race\nframe\nwars\n");
    assertThat(run("none", 0).table("words").sha256()).isNotEqualTo(before);
  }

  @Test
  void aJobHoldsWhateverBecomesOfTablesThatItDoesNotReadWithItsOptions() throws IOException {
    RunManifest first = run("none", -1);
    assertThat(first.job("measure-words").inputs()).isEmpty();
    Files.writeString(words, "other\n");
    assertThat(plan("none", -1).stream().filter(Step::works).map(step -> step.bound().name()))
        .containsExactly("read-words");
    assertThat(run("none", 0).job("measure-words").inputs()).containsExactly("words");
  }

  @Test
  void theSameTwiceDoesNothing() {
    run("none", 0);
    assertThat(plan("none", 0)).noneMatch(Step::works);
    assertThat(JobRunner.upToDate(plan("none", 0), lake())).isTrue();
  }

  @Test
  void aChangedOptionRedoesOnlyTheJobThatHasIt() {
    RunManifest first = run("none", 0);
    List<Step> steps = plan("none", 1);
    assertThat(steps.get(0).works()).isFalse();
    assertThat(steps.get(1).works()).isTrue();
    assertThat(steps.get(1).why()).isEqualTo("--more is 1, was 0");
    RunManifest second = run("none", 1);
    assertThat(second.table("words")).isEqualTo(first.table("words"));
    assertThat(rows(second, "longest_words")).containsExactly("[6]");
  }

  @Test
  void goingBackToAnEarlierOptionUsesTheEarlierTables() {
    RunManifest first = run("none", 0);
    run("none", 1);
    assertThat(plan("none", 0)).noneMatch(Step::works);
    assertThat(JobRunner.upToDate(plan("none", 0), lake())).isFalse();
    RunManifest third = run("none", 0);
    assertThat(third.runId()).isNotEqualTo(first.runId());
    assertThat(third.tables()).isEqualTo(first.tables());
  }

  @Test
  void aChangedFileRedoesWhatDependsOnIt() throws IOException {
    run("none", 0);
    Files.writeString(words, "frames\n");
    List<Step> steps = plan("none", 0);
    assertThat(steps).allMatch(Step::works);
    assertThat(steps.get(0).why()).isEqualTo("the file of --file has changed");
    assertThat(steps.get(1).why()).isEqualTo("words is made anew");
  }

  @Test
  void oneJobAloneDropsTheTablesThatNoLongerFit() throws IOException {
    run("none", 0);
    Files.writeString(words, "frames\n");
    List<Step> step = Planner.plan(List.of(reader("none")), lake(), hadoop(), false);
    RunManifest alone =
        new JobRunner(spark, lake(), new RunListener() {}, 2)
            .run(step, lake().begin(Instant.now()))
            .manifest();
    assertThat(alone.tables()).containsOnlyKeys("words");
  }

  @Test
  void oneJobAloneNeedsItsInput() {
    assertThatThrownBy(() -> Planner.plan(List.of(measurer(0)), lake(), hadoop(), false))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("reads the table words")
        .hasMessageContaining("parallax analyze");
  }

  @Test
  void aMissingTableFolderIsMadeAnew() throws IOException {
    RunManifest run = run("none", 0);
    Path table = folder.resolve("lake").resolve(path(run, "longest_words"));
    Files.move(table, folder.resolve("elsewhere"));
    assertThat(plan("none", 0)).extracting(Step::works).containsExactly(false, true);
  }

  @Test
  void whatBreaksTheContractIsNotPublished() {
    RunManifest good = run("none", 0);
    assertThatThrownBy(() -> run("null", 0)).rootCause().hasMessageContaining("length is null");
    assertThatThrownBy(() -> run("type", 0))
        .hasMessageContaining("column length of table words is string; expected int");
    assertThatThrownBy(() -> run("fault", 0)).hasMessageContaining("words were lost");
    assertThat(lake().current()).contains(good);
  }

  private List<Step> plan(String faulty, int more) {
    return Planner.plan(List.of(reader(faulty), measurer(more)), lake(), hadoop(), false);
  }

  private RunManifest run(String faulty, int more) {
    Lake lake = lake();
    return new JobRunner(spark, lake, new RunListener() {}, 2)
        .run(plan(faulty, more), lake.begin(Instant.now()))
        .manifest();
  }

  private BoundJob<?> reader(String faulty) {
    InputFile file = new InputFile(words.toString());
    ToyJobs.ReadOptions options =
        new ToyJobs.ReadOptions() {
          @Override
          public InputFile file() {
            return file;
          }

          @Override
          public String faulty() {
            return faulty;
          }
        };
    SortedMap<String, List<String>> written = new TreeMap<>(Map.of("--faulty", List.of(faulty)));
    return new BoundJob<>(
        new ToyJobs.ReadWords(), options, written, new TreeMap<>(Map.of("--file", file)));
  }

  private static BoundJob<?> measurer(int more) {
    return new BoundJob<>(
        new ToyJobs.MeasureWords(),
        () -> more,
        new TreeMap<>(Map.of("--more", List.of(Integer.toString(more)))),
        new TreeMap<>());
  }

  private List<String> rows(RunManifest run, String table) {
    return spark
        .read()
        .parquet(folder.resolve("lake").resolve(path(run, table)).toString())
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  private static String path(RunManifest run, String table) {
    return run.table(table).paths().get(0);
  }

  private Lake lake() {
    return Lake.at(folder.resolve("lake").toString(), hadoop());
  }

  private static Configuration hadoop() {
    return new Configuration();
  }
}
