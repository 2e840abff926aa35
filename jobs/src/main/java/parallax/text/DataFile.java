package parallax.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rows of a tab-separated file of the program, without comments (;) and empty lines. */
public final class DataFile {
  private DataFile() {}

  /**
   * Reads a file that is packed beside a class.
   *
   * @param columns that each row must have
   * @throws IllegalStateException if it is missing or a row has another number of columns; both are
   *     faults of the build
   */
  public static List<String[]> rows(Class<?> owner, String name, int columns) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its data file %s".formatted(name));
      }
      String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int number = 0;
      for (String line : content.split("\n", -1)) {
        number++;
        if (line.isBlank() || line.startsWith(";")) {
          continue;
        }
        String[] row = line.split("\t", -1);
        if (row.length != columns) {
          throw new IllegalStateException(
              "%s, line %d: %d columns instead of %d".formatted(name, number, row.length, columns));
        }
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
