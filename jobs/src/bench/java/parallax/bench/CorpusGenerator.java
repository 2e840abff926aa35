package parallax.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes JSON Lines of any size that count like news: {@code CorpusGenerator BYTES OUTLETS SEED
 * FILE}. Equal arguments give equal bytes; a larger text begins with the smaller one of its seed.
 */
public final class CorpusGenerator {
  private CorpusGenerator() {}

  /**
   * Writes one file.
   *
   * @param arguments bytes (at least; whole articles are written), number of outlets, seed, file
   * @throws IOException where the file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    long bytes = Long.parseLong(arguments[0]);
    ArticleWriter articles =
        new ArticleWriter(Long.parseLong(arguments[2]), Integer.parseInt(arguments[1]));
    Path file = Path.of(arguments[3]);
    try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 14);
      long written = 0;
      for (long number = 0; written < bytes; number++) {
        line.reset();
        articles.write(number, line);
        line.writeTo(output);
        written += line.size();
      }
    }
  }
}
