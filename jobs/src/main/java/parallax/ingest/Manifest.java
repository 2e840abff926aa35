package parallax.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.job.UserException;

/**
 * What a CSV or TSV table says about files: a column {@code path}, relative to the input folder,
 * and any fields of the articles in them.
 */
final class Manifest {
  private static final int MAX_ROW_BYTES = 1 << 20;
  private static final Pattern ABSOLUTE =
      Pattern.compile("(?s)^(?:[A-Za-z][A-Za-z0-9+.-]*:)?[/\\\\].*");

  private final String name;
  private final FieldNames names;
  private final Map<String, Row> rows = new HashMap<>();
  private final List<KnownProblem> problems = new ArrayList<>();

  private record Row(long number, Map<String, String> values, String sample) {}

  /**
   * @param name what the tables call the manifest
   * @throws UserException where the header lacks a column that is needed
   */
  Manifest(String name, byte[] bytes, FieldNames names, Map<String, String> fieldOptions) {
    this.name = name;
    this.names = names;
    int mark = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
    Format format = Format.ofName(name).orElse(Format.CSV) == Format.TSV ? Format.TSV : Format.CSV;
    ReadOptions options = new ReadOptions("auto", fieldOptions, "UTF-8", MAX_ROW_BYTES);
    try {
      requireColumns(reader(bytes, mark, format, options));
      RecordReader reader = reader(bytes, mark, format, options);
      for (RawRecord row = reader.next(); row != null; row = reader.next()) {
        take(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DelimitedReader reader(
      byte[] bytes, int mark, Format format, ReadOptions options) {
    var in = new ByteArrayInputStream(bytes, mark, bytes.length - mark);
    LineReader lines = new LineReader(in, MAX_ROW_BYTES, 0);
    return new DelimitedReader(lines, format, options, Set.of(FieldNames.PATH, FieldNames.OUTLET));
  }

  private void requireColumns(DelimitedReader reader) throws IOException {
    List<String> complaints = reader.complaints();
    if (!complaints.isEmpty()) {
      throw new UserException("Manifest %s: %s".formatted(name, complaints.get(0)));
    }
  }

  /** The rows that stand for no file, once every file has been looked up. */
  List<KnownProblem> problems() {
    List<KnownProblem> all = new ArrayList<>(problems);
    rows.forEach(
        (path, row) ->
            all.add(
                problem(
                    row.number,
                    Reason.FILE_MISSING,
                    "There is no file '%s' below the input; correct the path or remove the row."
                        .formatted(Sample.shortened(path)),
                    row.sample)));
    return all;
  }

  /** What the manifest says about a file, and that the row is used; null where it says nothing. */
  @Nullable Map<String, String> take(ListedFile file) {
    Row row = rows.remove(composed(file.path()));
    return row == null ? null : row.values;
  }

  private void take(RawRecord row) {
    String sample = row.sample();
    RejectedException broken = row.problem();
    if (broken != null) {
      problems.add(problem(row.number(), broken.reason(), broken.detail(), sample));
      return;
    }
    Map<String, String> values = new HashMap<>();
    row.fields().forEach((column, value) -> values.put(column, value.text()));
    String path = composed(values.getOrDefault(names.source(FieldNames.PATH), "").strip());
    while (path.startsWith("./")) {
      path = path.substring(2);
    }
    if (path.isEmpty()) {
      problems.add(
          problem(
              row.number(), Reason.MISSING_PATH, "The row names no file; fill in path.", sample));
    } else if (ABSOLUTE.matcher(path).matches() || List.of(path.split("[/\\\\]")).contains("..")) {
      problems.add(
          problem(
              row.number(),
              Reason.UNSAFE_PATH,
              "The path '%s' leads out of the input folder; write it relative to that folder."
                  .formatted(Sample.shortened(path)),
              sample));
    } else if (rows.putIfAbsent(path, new Row(row.number(), values, sample)) != null) {
      problems.add(
          problem(
              row.number(),
              Reason.DUPLICATE_PATH,
              "An earlier row stands for '%s' already; keep one of them."
                  .formatted(Sample.shortened(path)),
              sample));
    }
  }

  private KnownProblem problem(long row, Reason reason, String detail, String sample) {
    return new KnownProblem(name, row, reason, detail, sample);
  }

  /** Macs write the letters of file names in parts, and tables seldom do. */
  private static String composed(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }
}
