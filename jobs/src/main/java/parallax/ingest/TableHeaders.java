package parallax.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import parallax.job.UserException;

/**
 * Looks at the headers of tables before a run begins: a column that is missing there costs every
 * row, and is better said at once.
 */
final class TableHeaders {
  /** Beyond this many tables the tasks reject those whose header is wrong. */
  private static final int MOST_TABLES = 1_000;

  private TableHeaders() {}

  /**
   * @throws UserException where a CSV or TSV file lacks a column
   */
  static void require(InputFiles input, ReadOptions options, Configuration hadoop) {
    int tables = 0;
    for (SourceFile file : input.files()) {
      Format format =
          options.format() != null ? options.format() : Format.ofName(file.path()).orElse(null);
      if (format == Format.CSV || format == Format.TSV) {
        require(file, format, options, hadoop);
        tables++;
      }
      if (tables == MOST_TABLES) {
        return;
      }
    }
  }

  private static void require(
      SourceFile file, Format format, ReadOptions options, Configuration hadoop) {
    try (Source source = Source.open(file.uri(), options.charset(), hadoop)) {
      byte[] head = source.head();
      if (options.charset().equals(StandardCharsets.UTF_8)
          && Charsets.utf16(head, head.length).isPresent()) {
        return;
      }
      DelimitedReader reader =
          new DelimitedReader(
              new LineReader(source.in(), options.maxRecordBytes(), 0),
              format,
              options,
              ReaderOpening.neededColumns(file, options.names()));
      var complaints = reader.complaints();
      if (!complaints.isEmpty()) {
        throw new UserException("File %s: %s".formatted(file.path(), complaints.get(0)));
      }
    } catch (IOException e) {
      // The task that reads it will say what is wrong, and the other files are read.
    }
  }
}
