package parallax;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Data beside the project that some tests use when it is there: the folder that the system property
 * {@code parallax.shared} names. Without it those tests are skipped, and say so.
 */
public final class SharedData {
  private SharedData() {}

  /** Whether the file or folder is there. */
  public static boolean has(String relative) {
    return Files.exists(path(relative));
  }

  /** The file or folder; the calling test is skipped where it is absent. */
  public static Path require(String relative) {
    Assumptions.assumeTrue(
        has(relative), "skipped: no " + relative + " in the folder of shared data");
    return path(relative);
  }

  private static Path path(String relative) {
    return Path.of(System.getProperty("parallax.shared", "shared")).resolve(relative);
  }
}
