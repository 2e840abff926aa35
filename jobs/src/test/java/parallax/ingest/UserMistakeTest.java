package parallax.ingest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parallax.ingest.Ingestion.json;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.SparkExtension;
import parallax.job.UserException;

/** What ends the command with exit code 2, before anything is read. */
@ExtendWith(SparkExtension.class)
class UserMistakeTest {
  @TempDir Path folder;
  private final SparkSession spark;

  UserMistakeTest(SparkSession spark) {
    this.spark = spark;
  }

  private Ingestion files() {
    return new Ingestion(spark, folder);
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(Ingestion run) {
    return assertThatThrownBy(run::run).isInstanceOf(UserException.class);
  }

  @Test
  void anInputThatDoesNotExist() {
    refused(files().input(folder + "/nothing")).hasMessageContaining("nothing does not exist");
  }

  @Test
  void aPatternThatNothingMatches() {
    refused(files().input(folder + "/*.none")).hasMessageContaining("nothing matches");
  }

  @Test
  void noInputAtAll() {
    refused(files().input()).hasMessageContaining("No input");
  }

  @Test
  void anEmptyFolder() {
    refused(files()).hasMessageContaining("No files in");
  }

  @Test
  void emptyFilesOnly() {
    refused(files().file("a.jsonl", "").file("b.txt", "")).hasMessageContaining("all empty");
  }

  @Test
  void aTableWithoutItsTextColumn() {
    refused(files().file("a.csv", "outlet,txet\nA,x\n"))
        .hasMessageContaining("a.csv")
        .hasMessageContaining("Did you mean 'txet'?")
        .hasMessageContaining("--field text=NAME");
  }

  @Test
  void aColumnThatTheTableDoesNotHave() {
    refused(files().file("a.csv", "outlet,text,headline\nA,x,y\n").field("title", "headlin"))
        .hasMessageContaining("Did you mean 'headline'?");
  }

  @Test
  void aFieldThatArticlesDoNotHave() {
    refused(files().lines("a.jsonl", json("A", "x")).field("outlett", "source"))
        .hasMessageContaining("Did you mean 'outlet'?");
  }

  @Test
  void aManifestWithoutItsPathColumn() {
    refused(files().file("a.txt", "x").file("metadata.csv", "pathh,outlet\na.txt,A\n"))
        .hasMessageContaining("metadata.csv")
        .hasMessageContaining("Did you mean 'pathh'?");
  }

  @Test
  void aManifestThatIsNotThere() {
    refused(files().file("a.txt", "x").metadata(folder + "/none.csv"))
        .hasMessageContaining("none.csv does not exist");
  }

  @Test
  void anUnknownFormatOrCharset() {
    refused(files().lines("a.jsonl", json("A", "x")).format("xml"))
        .hasMessageContaining("--format xml");
    refused(files().lines("a.jsonl", json("A", "x")).charset("utf8x"))
        .hasMessageContaining("--charset utf8x");
  }

  @Test
  void aRecordSizeOutOfRange() {
    refused(files().lines("a.jsonl", json("A", "x")).maxRecordBytes(0))
        .hasMessageContaining("--max-record-bytes 0");
  }

  @Test
  void filesWithoutRecords() {
    Ingestion run = files().lines("a.jsonl", "", "  ").run();

    assertThatThrownBy(run::review)
        .isInstanceOf(UserException.class)
        .hasMessageContaining("no records");
  }
}
