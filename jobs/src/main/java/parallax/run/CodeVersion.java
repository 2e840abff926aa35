package parallax.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Which Parallax this is: its version, and a checksum of its own classes and data. */
public final class CodeVersion {
  private CodeVersion() {}

  /** The version of the build, such as {@code 0.1.0}. */
  public static String release() {
    Properties properties = new Properties();
    try (InputStream stream =
        CodeVersion.class.getResourceAsStream("/parallax/version.properties")) {
      if (stream != null) {
        properties.load(stream);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "unknown");
  }

  /**
   * Changes with every change of the code or of the data in the jar. A jar's own checksums are
   * used, so that this takes milliseconds.
   */
  public static String checksum() {
    try {
      Path place =
          Path.of(CodeVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return "%08x".formatted(Files.isDirectory(place) ? ofFolder(place) : ofJar(place));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long ofJar(Path jar) throws IOException {
    CRC32 all = new CRC32();
    try (ZipFile zip = new ZipFile(jar.toFile());
        Stream<? extends ZipEntry> entries = zip.stream()) {
      entries
          .filter(entry -> entry.getName().startsWith("parallax/") && !entry.isDirectory())
          .map(entry -> entry.getName() + " " + entry.getCrc())
          .sorted()
          .forEach(line -> all.update(line.getBytes(StandardCharsets.UTF_8)));
    }
    return all.getValue();
  }

  private static long ofFolder(Path folder) throws IOException {
    CRC32 all = new CRC32();
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path path : paths) {
      all.update(folder.relativize(path).toString().getBytes(StandardCharsets.UTF_8));
      all.update(Files.readAllBytes(path));
    }
    return all.getValue();
  }
}
