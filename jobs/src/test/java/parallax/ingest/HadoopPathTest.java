package parallax.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parallax.ingest.Ingestion.json;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.SparkExtension;
import parallax.job.UserException;

@ExtendWith(SparkExtension.class)
class HadoopPathTest {
  @TempDir Path folder;
  private final SparkSession spark;

  HadoopPathTest(SparkSession spark) {
    this.spark = spark;
    LockedFileSystem.configure(spark.sparkContext().hadoopConfiguration());
  }

  private Ingestion files() {
    return new Ingestion(spark, folder)
        .lines("deep/a[1] b.jsonl", json("A", "one"), "{", json("A", "two"))
        .lines("locked.jsonl", json("A", "three"))
        .lines("locked folder/c.jsonl", json("A", "four"));
  }

  @Test
  void readsThroughAnyHadoopFileSystemAndSaysWhatItMayNotRead() {
    Ingestion run = files().input("locked:" + folder).sliceBytes(20).run();

    assertThat(run.outlets()).containsExactly("A", "A");
    assertThat(run.reasons())
        .containsExactly(
            "deep/a[1] b.jsonl:2 broken_json",
            "locked folder:1 unreadable_folder",
            "locked.jsonl:1 unreadable_file");
  }

  @Test
  void anInputThatMayNotBeListedIsTheUsersMistake() {
    assertThatThrownBy(() -> files().input("locked:" + folder + "/locked folder").run())
        .isInstanceOf(UserException.class)
        .hasMessageContaining("cannot be listed");
  }

  @Test
  void anUnknownFileSystemIsTheUsersMistake() {
    assertThatThrownBy(() -> files().input("nowhere://x/y").run())
        .isInstanceOf(UserException.class)
        .hasMessageContaining("nowhere://x/y");
  }
}
