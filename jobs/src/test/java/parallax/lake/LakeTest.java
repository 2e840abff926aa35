package parallax.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.job.UserException;

class LakeTest {
  private static final Instant NOON = Instant.parse("2026-05-19T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void aRunIsSeenOnlyOnceItIsPublished() throws IOException {
    Lake lake = open();
    String id = lake.begin(NOON);
    assertThat(id).isEqualTo("20260519T120000Z");
    assertThat(lake.current()).isEmpty();
    assertThat(lake.run(id)).isEmpty();

    lake.publish(manifest(id, "runs/" + id + "/words"));
    assertThat(Files.readAllLines(folder.resolve("lake/CURRENT")).get(0)).isEqualTo(id);
    assertThat(lake.current()).contains(manifest(id, "runs/" + id + "/words"));
  }

  @Test
  void twoRunsOfOneSecondHaveTwoFolders() {
    Lake lake = open();
    assertThat(List.of(lake.begin(NOON), lake.begin(NOON)))
        .containsExactly("20260519T120000Z", "20260519T120000Z-1");
  }

  @Test
  void publishingLeavesNoOtherFileBeside() throws IOException {
    Lake lake = open();
    lake.publish(manifest(lake.begin(NOON), "x"));
    lake.publish(manifest(lake.begin(NOON), "x"));
    try (var files = Files.list(folder.resolve("lake"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("CURRENT", "runs");
    }
  }

  @Test
  void aFolderWithOtherThingsIsNotALake() throws IOException {
    Files.createDirectory(folder.resolve("lake"));
    Files.writeString(folder.resolve("lake/thesis.txt"), "words");
    assertThatThrownBy(this::open)
        .isInstanceOf(UserException.class)
        .hasMessageContaining("other things")
        .hasMessageContaining("an empty or a new folder");
  }

  @Test
  void anEmptyFolderBecomesALake() throws IOException {
    Files.createDirectory(folder.resolve("lake"));
    assertThat(open().begin(NOON)).isNotEmpty();
  }

  @Test
  void aFileIsNotALake() throws IOException {
    Files.writeString(folder.resolve("lake"), "words");
    assertThatThrownBy(this::open)
        .isInstanceOf(UserException.class)
        .hasMessageContaining("is a file; name a folder");
  }

  @Test
  void aLakeThatCannotBeMadeIsTheUsersToMend() throws IOException {
    Files.writeString(folder.resolve("file"), "words");
    assertThatThrownBy(
            () -> Lake.at(folder.resolve("file/lake").toString(), new Configuration()).begin(NOON))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("lake");
  }

  @Test
  void aCurrentThatNamesNoRunIsAnError() throws IOException {
    Lake lake = open();
    lake.begin(NOON);
    Files.writeString(folder.resolve("lake/CURRENT"), "20990101T000000Z\n");
    assertThatThrownBy(lake::current)
        .isInstanceOf(UserException.class)
        .hasMessageContaining("20990101T000000Z")
        .hasMessageContaining("parallax runs list");
  }

  @Test
  void aTornManifestAndOneOfANewerFormatAreErrors() throws IOException {
    Lake lake = open();
    String id = lake.begin(NOON);
    Path manifest = folder.resolve("lake/runs").resolve(id).resolve("run.json");
    Files.writeString(manifest, "{\"run_id\": ");
    assertThatThrownBy(() -> lake.run(id))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("run.json is not a run manifest");
    Files.writeString(
        manifest, manifest(id, "x").toJson().replace("\"format\" : 1", "\"format\" : 9"));
    assertThatThrownBy(() -> lake.run(id))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("format 9")
        .hasMessageContaining("use a newer version");
  }

  @Test
  void removingARunKeepsTheTablesThatOthersUse() throws IOException {
    Lake lake = open();
    String first = lake.begin(NOON);
    Files.createDirectories(folder.resolve("lake/runs").resolve(first).resolve("words"));
    Files.createDirectories(folder.resolve("lake/runs").resolve(first).resolve("other"));
    lake.publish(manifest(first, "runs/" + first + "/words"));
    String second = lake.begin(NOON.plusSeconds(60));
    lake.publish(manifest(second, "runs/" + first + "/words"));

    assertThat(new OldRuns(lake).remove(first)).containsExactly("runs/" + first + "/words");
    assertThat(folder.resolve("lake/runs").resolve(first).resolve("words")).exists();
    assertThat(folder.resolve("lake/runs").resolve(first).resolve("other")).doesNotExist();
    assertThat(lake.run(first)).isEmpty();
    assertThat(lake.current().orElseThrow().runId()).isEqualTo(second);
  }

  @Test
  void thePublishedRunAndAnUnknownOneAreNotRemoved() throws IOException {
    Lake lake = open();
    String id = lake.begin(NOON);
    lake.publish(manifest(id, "x"));
    assertThatThrownBy(() -> new OldRuns(lake).remove(id))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("is the published run");
    assertThatThrownBy(() -> new OldRuns(lake).remove("../../etc"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("There is no run ../../etc");
  }

  private Lake open() {
    return Lake.at(folder.resolve("lake").toString(), new Configuration());
  }

  private static RunManifest manifest(String id, String path) {
    return new RunManifest(
        RunManifest.FORMAT,
        id,
        "2026-05-19T12:00:00Z",
        "2026-05-19T12:00:01Z",
        1.0,
        Map.of("parallax", "test"),
        Map.of("words", new TableEntry(List.of(path), 3, "00", 1, "read-words")),
        Map.of());
  }
}
