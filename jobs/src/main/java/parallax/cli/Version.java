package parallax.cli;

import org.apache.spark.package$;
import parallax.run.CodeVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "parallax %s (code %s), Spark %s, Java %s"
          .formatted(
              CodeVersion.release(),
              CodeVersion.checksum(),
              package$.MODULE$.SPARK_VERSION(),
              System.getProperty("java.version"))
    };
  }
}
