package parallax.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import parallax.job.UserException;

/** The rows of a hand-coded file: tab-separated, comma-separated or JSON Lines, by its name. */
public final class CodedRows {
  private static final int LONGEST_FIELD = 1 << 20;

  /** What a spreadsheet takes for a formula; the writer puts an apostrophe before it. */
  private static final String FORMULA = "=+-@\t\r";

  private final String file;
  private final List<CodedRecord> rows = new ArrayList<>();

  private CodedRows(String file) {
    this.file = file;
  }

  /**
   * The rows of a file.
   *
   * @throws UserException where its name does not say what it is, or it is broken
   */
  public static List<CodedRecord> parse(String file, String content) {
    CodedRows reader = new CodedRows(file);
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      reader.readJson(content);
    } else if (name.endsWith(".csv")) {
      reader.readCsv(content);
    } else if (name.endsWith(".tsv") || name.endsWith(".txt")) {
      reader.readTsv(content);
    } else {
      throw new UserException(
          "%s: what kind of file it is does not show; name it .tsv, .csv or .jsonl."
              .formatted(file));
    }
    return reader.rows;
  }

  private void readTsv(String content) {
    List<String> lines = content.lines().toList();
    if (lines.isEmpty()) {
      return;
    }
    String[] header = split(lines.get(0));
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        add(i + 1, header, split(lines.get(i)));
      }
    }
  }

  /** The fields of a line; one that a spreadsheet has put into quotation marks loses them. */
  private static String[] split(String line) {
    String[] fields = line.split("\t", -1);
    for (int i = 0; i < fields.length; i++) {
      String field = fields[i];
      boolean quoted = field.length() > 1 && field.startsWith("\"") && field.endsWith("\"");
      String inner = quoted ? field.substring(1, field.length() - 1) : field;
      if (quoted && !inner.replace("\"\"", "").contains("\"")) {
        fields[i] = inner.replace("\"\"", "\"");
      }
    }
    return fields;
  }

  private void readCsv(String content) {
    CsvParserSettings settings = new CsvParserSettings();
    settings.setMaxCharsPerColumn(LONGEST_FIELD);
    settings.setLineSeparatorDetectionEnabled(true);
    settings.setHeaderExtractionEnabled(false);
    CsvParser parser = new CsvParser(settings);
    parser.beginParsing(new StringReader(content));
    @Nullable String[] header = parser.parseNext();
    if (header == null) {
      return;
    }
    for (@Nullable String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
      add(parser.getContext().currentLine(), header, row);
    }
  }

  private void readJson(String content) {
    ObjectMapper mapper = new ObjectMapper();
    List<String> lines = content.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        JsonNode object = mapper.readTree(lines.get(i));
        if (!object.isObject()) {
          throw new UserException("%s, line %d: expected a JSON object.".formatted(file, i + 1));
        }
        Map<String, String> fields = new HashMap<>();
        object
            .fields()
            .forEachRemaining(field -> put(fields, field.getKey(), text(field.getValue())));
        rows.add(new CodedRecord("%s, line %d".formatted(file, i + 1), fields));
      } catch (JsonProcessingException e) {
        throw new UserException(
            "%s, line %d is not JSON: %s".formatted(file, i + 1, e.getOriginalMessage()), e);
      }
    }
  }

  /**
   * A list of frames becomes what the other formats have; an empty one is "none", not "not coded".
   */
  private static String text(JsonNode value) {
    if (!value.isArray()) {
      return value.isNull() ? "" : value.asText();
    }
    StringJoiner joined = new StringJoiner(";");
    value.forEach(element -> joined.add(element.asText()));
    return value.isEmpty() ? CodedFile.NO_FRAME : joined.toString();
  }

  private void add(long line, @Nullable String[] header, @Nullable String[] values) {
    if (values.length > header.length) {
      throw new UserException(
          "%s, line %d has %d fields, its header %d %s; put quotation marks around fields with separators in them."
              .formatted(file, line, values.length, header.length, Arrays.toString(header)));
    }
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      put(fields, header[i], values[i]);
    }
    rows.add(new CodedRecord("%s, line %d".formatted(file, line), fields));
  }

  private static void put(
      Map<String, String> fields, @Nullable String name, @Nullable String value) {
    if (name != null && value != null && !value.isBlank()) {
      fields.put(name.strip().toLowerCase(Locale.ROOT), plain(value.strip()));
    }
  }

  private static String plain(String value) {
    boolean disarmed =
        value.length() > 1 && value.charAt(0) == '\'' && FORMULA.indexOf(value.charAt(1)) >= 0;
    return disarmed ? value.substring(1) : value;
  }

  /** A value as a spreadsheet may be given it. */
  static String disarmed(String value) {
    return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}
