package parallax.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import parallax.job.UserException;

/** The shapes in which articles come. */
enum Format {
  /** One file, one article; its fields stand in a manifest or in YAML front matter. */
  TEXT,
  /** One JSON object a line. */
  JSONL,
  /** Comma-separated with a header, quoted as in RFC 4180. */
  CSV,
  /** Tab-separated with a header; one line a record. */
  TSV;

  private static final String AUTO = "auto";

  /**
   * What {@code --format} says; empty for {@code auto}.
   *
   * @throws UserException where it is none of the known names
   */
  static Optional<Format> ofOption(String option) {
    String name = option.strip().toLowerCase(Locale.ROOT);
    if (name.equals(AUTO)) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(values())
            .filter(format -> format.code().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new UserException(
                        "--format %s: no such format; choose one of auto, %s."
                            .formatted(
                                option,
                                Arrays.stream(values())
                                    .map(Format::code)
                                    .collect(Collectors.joining(", "))))));
  }

  /** What the end of a file's name says, {@code .gz} aside; empty where it says nothing. */
  static Optional<Format> ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".gz")) {
      name = name.substring(0, name.length() - ".gz".length());
    }
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "txt", "text", "md", "markdown" -> Optional.of(TEXT);
      case "jsonl", "ndjson" -> Optional.of(JSONL);
      case "csv" -> Optional.of(CSV);
      case "tsv", "tab" -> Optional.of(TSV);
      default -> Optional.empty();
    };
  }

  /**
   * What the beginning of a file looks like, for names that say nothing: JSON where it opens with a
   * brace or a bracket, a table where its first line names the columns, text otherwise.
   *
   * @param head the first bytes, decompressed
   */
  static Format ofContent(byte[] head, FieldNames names) {
    // Only ASCII matters here, and Latin-1 reads any bytes.
    String start = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1).stripLeading();
    if (start.startsWith("\u00EF\u00BB\u00BF")) {
      start = start.substring(3).stripLeading();
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return JSONL;
    }
    String firstLine = start.lines().findFirst().orElse("");
    for (Format table : new Format[] {TSV, CSV}) {
      var columns =
          Arrays.stream(firstLine.split(String.valueOf(table.delimiter()), -1))
              .map(column -> column.replace("\"", "").strip())
              .toList();
      if (columns.size() > 1
          && columns.contains(names.source(FieldNames.TEXT))
          && columns.contains(names.source(FieldNames.OUTLET))) {
        return table;
      }
    }
    return TEXT;
  }

  /** What stands between two fields of a line. */
  char delimiter() {
    return this == TSV ? '\t' : ',';
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
