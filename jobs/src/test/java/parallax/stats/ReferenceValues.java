package parallax.stats;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Values computed by other programs; each file says by which. */
final class ReferenceValues {
  private ReferenceValues() {}

  static List<CSVRecord> read(String name) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .build();
    try (InputStream stream =
        Objects.requireNonNull(ReferenceValues.class.getResourceAsStream(name), name)) {
      return format.parse(new InputStreamReader(stream, StandardCharsets.UTF_8)).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long count(CSVRecord row, String column) {
    return Long.parseLong(row.get(column));
  }

  static double value(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }
}
