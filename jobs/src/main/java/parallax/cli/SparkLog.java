package parallax.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;
import org.jspecify.annotations.Nullable;
import parallax.lake.Lake;

/**
 * Sends the log of Spark to a file of this machine instead of the screen, and copies it into the
 * run at the end, since a lake may lie where a log cannot grow.
 */
final class SparkLog {
  private static final String NAME = "spark.log";
  private static @Nullable Path file;
  private static String shown = "";

  private SparkLog() {}

  /** From here on nothing of Spark's log reaches the screen. */
  static synchronized void start() {
    if (file != null) {
      return;
    }
    try {
      file = Files.createTempFile("parallax-spark", ".log");
      file.toFile().deleteOnExit();
      shown = file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("The temporary folder cannot be written", e);
    }
    ConfigurationBuilder<BuiltConfiguration> builder =
        ConfigurationBuilderFactory.newConfigurationBuilder();
    builder.add(
        builder
            .newAppender("file", "File")
            .addAttribute("fileName", file.toString())
            .add(
                builder
                    .newLayout("PatternLayout")
                    .addAttribute("pattern", "%d{ISO8601}{UTC} %p %c{1}: %encode{%m}{CRLF}%n%ex")));
    builder.add(builder.newRootLogger(Level.WARN).add(builder.newAppenderRef("file")));
    Configurator.reconfigure(builder.build());
  }

  /** Where the log is now; empty text before it starts. */
  static synchronized String location() {
    return shown;
  }

  /** Copies the log into the run's folder, where it can; what it is about matters more. */
  static synchronized void keepIn(Lake lake, String runId) {
    if (file == null) {
      return;
    }
    try {
      lake.keep(runId, file, NAME);
      shown = new org.apache.hadoop.fs.Path(lake.runFolder(runId), NAME).toUri().getPath();
      file = null;
    } catch (IOException e) {
      LogManager.getLogger(SparkLog.class).warn("The log stays in {}", file, e);
    }
  }
}
