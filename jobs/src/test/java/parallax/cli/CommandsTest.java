package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.SparkExtension;
import parallax.run.ToyJobs;
import picocli.CommandLine;

@ExtendWith(SparkExtension.class)
class CommandsTest {
  @TempDir private Path folder;
  private String out = "";
  private String err = "";

  /** The commands below find the session of the tests instead of opening one. */
  @BeforeEach
  void prepare(SparkSession spark) throws IOException {
    System.setProperty("spark.master", spark.sparkContext().master());
    Files.writeString(folder.resolve("words.txt"), "frame\nwar\nrace\n");
  }

  @Test
  void analyzeMakesEverythingAndThenHasNothingToDo() {
    assertThat(analyze()).isZero();
    assertThat(out).contains("words read: 3").contains("Tables: " + folder.resolve("lake"));
    assertThat(analyze()).isZero();
    assertThat(out).contains("is up to date").contains("Tables: ");
    assertThat(folder.resolve("lake/CURRENT")).exists();
    assertThat(run("runs", "list", "--lake", lake())).isZero();
    assertThat(out).startsWith("* ").contains("2 tables");
  }

  @Test
  void theRunKeepsSparksLogAndTheSummary() throws IOException {
    analyze();
    String id = Files.readAllLines(folder.resolve("lake/CURRENT")).get(0);
    assertThat(folder.resolve("lake/runs").resolve(id).resolve("spark.log")).exists();
    assertThat(folder.resolve("lake/runs").resolve(id).resolve("summary.txt")).isNotEmptyFile();
  }

  @Test
  void aDryRunSaysWhatWouldBeDoneAndWhy() {
    assertThat(analyze("--dry-run")).isZero();
    assertThat(out).contains("work  read-words").contains("never done in this lake");
    assertThat(folder.resolve("lake")).doesNotExist();
    analyze();
    analyze("--more", "2", "--dry-run");
    assertThat(out)
        .contains("keep  read-words")
        .contains("work  measure-words  --more is 2, was 0")
        .contains("1 of 2 jobs would work");
  }

  @Test
  void onlySomeJobsAndWhatTheyNeedCanBeAskedFor() {
    analyze("--only", "read-words", "--dry-run");
    assertThat(out).contains("1 of 1 jobs would work").doesNotContain("measure-words");
    analyze("--only", "measure-words", "--dry-run");
    assertThat(out).contains("2 of 2 jobs would work");
    analyze("--only", "measure-words", "--more", "-1", "--dry-run");
    assertThat(out).contains("1 of 1 jobs would work").doesNotContain("read-words");
    assertThat(analyze("--only", "measure-wrods")).isEqualTo(2);
    assertThat(err).contains("no job 'measure-wrods'; did you mean 'measure-words'?");
  }

  @Test
  void theCommandLineWinsOverTheFileAndTheFileOverDefaults() throws IOException {
    Path config = config("more: 7\nfaulty: gate\n");
    assertThat(analyze("--config", config, "--faulty", "none", "--print-config")).isZero();
    assertThat(out.lines())
        .containsExactly(
            "faulty: \"none\"", "file: \"" + folder.resolve("words.txt") + "\"", "more: \"7\"");
    analyze("--print-config");
    assertThat(out).contains("more: \"0\"  # default");
  }

  @Test
  void aPrintedConfigCanBeReadBack() throws IOException {
    analyze("--more", "7", "--print-config");
    Path config = config(out);
    analyze("--config", config, "--print-config");
    assertThat(out).contains("more: \"7\"\n");
  }

  @Test
  void anUnknownKeyOfTheFileIsAnErrorWithItsPlace() throws IOException {
    Path config = config("faulty: none\nmoer: 3\n");
    assertThat(analyze("--config", config)).isEqualTo(2);
    assertThat(err)
        .contains("config.yaml, line 2, column 1: unknown key 'moer'; did you mean 'more'?");
  }

  @Test
  void aFileThatIsNoMapOrRepeatsAKeyIsAnError() throws IOException {
    assertThat(analyze("--config", config("- more\n"))).isEqualTo(2);
    assertThat(err).contains("line 1, column 1").contains("expected lines such as");
    assertThat(analyze("--config", config("more: 1\nmore: 2\n"))).isEqualTo(2);
    assertThat(err).contains("line 2");
    assertThat(analyze("--config", config("more: [1, {a: 2}]\n"))).isEqualTo(2);
    assertThat(err).contains("the value of 'more'");
    assertThat(analyze("--config", config("more: 'open\n"))).isEqualTo(2);
    assertThat(err).contains("not YAML");
  }

  @Test
  void aValueOfTheWrongTypeIsAnErrorThatNamesTheOption() {
    assertThat(analyze("--more", "many")).isEqualTo(2);
    assertThat(err).contains("--more").contains("many");
  }

  @Test
  void aMistakeEndsWithTwoAndNoStackTrace() {
    assertThat(run("analyze", "--lake", lake(), "--file", folder.resolve("no.txt").toString()))
        .isEqualTo(2);
    assertThat(err).contains("no.txt does not exist; check the path").doesNotContain("\tat ");
  }

  @Test
  void aFailedGateEndsWithThreeAndPublishes() {
    assertThat(analyze("--faulty", "gate")).isEqualTo(3);
    assertThat(out).contains("too few words: 3");
    assertThat(folder.resolve("lake/CURRENT")).exists();
    assertThat(analyze("--faulty", "gate")).isEqualTo(3);
    assertThat(out).contains("up to date").contains("too few words: 3");
  }

  @Test
  void aFaultOfOursEndsWithOneAndLeavesThePublishedRun() throws IOException {
    analyze();
    String before = Files.readString(folder.resolve("lake/CURRENT"));
    assertThat(analyze("--faulty", "fault")).isEqualTo(1);
    assertThat(err).contains("an error of our own").contains("words were lost");
    assertThat(Files.readString(folder.resolve("lake/CURRENT"))).isEqualTo(before);
  }

  @Test
  void tablesShowsColumnsAndKnowsNeighbours() {
    assertThat(run("tables", "words")).isZero();
    assertThat(out).contains("length").contains("Its length.").contains("read-words");
    assertThat(run("tables", "wrods")).isEqualTo(2);
    assertThat(err).contains("did you mean 'words'");
  }

  @Test
  void showPrintsRowsOfAPublishedTable() {
    analyze();
    assertThat(run("show", "words", "--lake", lake())).isZero();
    assertThat(out)
        .isEqualTo(
            """
            word   length
            frame       5
            race        4
            war         3
            3 of 3 rows of words.
            """);
    run("show", "words", "--lake", lake(), "--where", "length > 3", "--sort", "length", "--top=1");
    assertThat(out.lines())
        .containsExactly(
            "word  length", "race       4", "1 of 2 rows of words; --top N shows more.");
    run("show", "words", "--lake", lake(), "--columns", "length");
    assertThat(out).startsWith("length\n     5\n");
    run("show", "words", "--lake", lake(), "--csv");
    assertThat(out).isEqualTo("word,length\r\nframe,5\r\nrace,4\r\nwar,3\r\n");
    assertThat(err).isEqualTo("3 of 3 rows of words.\n");
    run("show", "--lake", lake());
    assertThat(out).containsPattern("words +3  One word\\.").contains("longest_words");
  }

  @Test
  void whatShowCannotShowIsAMistakeWithARemedy() {
    assertThat(run("show", "words", "--lake", lake())).isEqualTo(2);
    assertThat(err).contains("has no published run; 'parallax analyze' makes one");
    analyze();
    assertThat(run("show", "wrods", "--lake", lake())).isEqualTo(2);
    assertThat(err).contains("no table 'wrods'; did you mean 'words'?");
    assertThat(run("show", "words", "--lake", lake(), "--columns", "word,lenght")).isEqualTo(2);
    assertThat(err).contains("no column 'lenght'; did you mean 'length'?");
    assertThat(run("show", "words", "--lake", lake(), "--top", "0")).isEqualTo(2);
    assertThat(err).contains("--top 0: expected 1 to 100000");
  }

  @Test
  void everyCommandHasHelpWithAnExample() {
    CommandLine commands = commands();
    for (String name : commands.getSubcommands().keySet()) {
      assertThat(run(name, "--help")).as(name).isZero();
      if (!name.equals("completion")) {
        assertThat(out).as(name).contains("Example");
      }
    }
  }

  @Test
  void theHelpHasEveryCommandOnceUnderAHeading() {
    assertThat(run("--help")).isZero();
    assertThat(out.lines())
        .containsSubsequence(
            "Begin here:",
            "Look at what came out:",
            "Single steps of analyze, on the tables that are there:",
            "More:");
    for (String name : commands().getSubcommands().keySet()) {
      assertThat(out.lines().filter(line -> line.matches("  " + name + "( .*|$)")))
          .as(name)
          .hasSize(1);
    }
    assertThat(out.lines()).noneMatch(line -> line.length() > 80);
  }

  @Test
  void noCommandIsAMistake() {
    assertThat(run()).isEqualTo(2);
    assertThat(err).contains("A command is missing");
  }

  @Test
  void shellCompletionIsPrinted() {
    assertThat(run("completion")).isZero();
    assertThat(out).contains("measure-words");
  }

  private Path config(String text) throws IOException {
    return Files.writeString(folder.resolve("config.yaml"), text);
  }

  private String lake() {
    return folder.resolve("lake").toString();
  }

  private int analyze(Object... more) {
    String[] args = new String[5 + more.length];
    args[0] = "analyze";
    args[1] = "--lake";
    args[2] = lake();
    args[3] = "--file";
    args[4] = folder.resolve("words.txt").toString();
    for (int i = 0; i < more.length; i++) {
      args[5 + i] = more[i].toString();
    }
    return run(args);
  }

  private int run(String... args) {
    StringWriter standardOut = new StringWriter();
    StringWriter standardErr = new StringWriter();
    CommandLine commands = commands();
    // As the console's, it shows only what is flushed.
    commands.setOut(new PrintWriter(new BufferedWriter(standardOut, 1 << 20)));
    commands.setErr(new PrintWriter(standardErr));
    int code = commands.execute(args);
    out = standardOut.toString();
    err = standardErr.toString();
    return code;
  }

  private static CommandLine commands() {
    return Commands.of(List.of(new ToyJobs.MeasureWords(), new ToyJobs.ReadWords()));
  }
}
