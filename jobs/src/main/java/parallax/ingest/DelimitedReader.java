package parallax.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * CSV and TSV with a header. Rows are counted as a spreadsheet shows them: the header is row 1.
 *
 * <p>A row whose quotes are wrong costs that row only: reading goes on with the line after the one
 * it began on. A TSV record is always one line, with quotes around a field or without, because a
 * quotation mark that opens a field of prose must not swallow the lines behind it.
 */
final class DelimitedReader implements RecordReader {
  private final LineReader lines;
  private final Format format;
  private final FieldNames names;
  private final Set<String> needed;
  private final Charset charset;
  private final int maxBytes;
  private final Set<String> wanted;
  private final Deque<Line> pushedBack = new ArrayDeque<>();
  private List<String> header = List.of();
  private long row;
  private boolean stopped;
  private @Nullable IOException failure;

  /** A line of the file; its checksum only where it is too long to be held. */
  private static final class Line {
    private final byte[] bytes;
    private final boolean tooLong;
    private final byte[] sha256;

    Line(byte[] bytes, boolean tooLong, byte[] sha256) {
      this.bytes = bytes;
      this.tooLong = tooLong;
      this.sha256 = sha256;
    }

    /** One character a byte, so that structure is found before the bytes are decoded. */
    String latin1() {
      boolean atCarriageReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
      int end = atCarriageReturn ? bytes.length - 1 : bytes.length;
      return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    }
  }

  /**
   * @param needed the fields without which the file is rejected as a whole
   */
  DelimitedReader(LineReader lines, Format format, ReadOptions options, Set<String> needed) {
    this.lines = lines;
    this.format = format;
    this.names = options.names();
    this.needed = needed;
    this.charset = options.charset();
    this.maxBytes = options.maxRecordBytes();
    this.wanted = names.wanted();
  }

  /** What the header lacks, each with a remedy; empty also where there is no readable header. */
  List<String> complaints() throws IOException {
    return readHeader() == null && !header.isEmpty() ? names.complaints(header, needed) : List.of();
  }

  /** Reads the header; a record that says what is wrong with it, or null. */
  private @Nullable RawRecord readHeader() throws IOException {
    List<Line> taken = new ArrayList<>();
    try {
      List<String> columns = row(taken, Integer.MAX_VALUE);
      header = columns == null ? List.of() : columns.stream().map(String::strip).toList();
      for (String name : header) {
        if (header.indexOf(name) != header.lastIndexOf(name) && !name.isEmpty()) {
          throw new RejectedException(
              Reason.DUPLICATE_KEY,
              "The header has the column '%s' twice; rename one. The file's rows are not read."
                  .formatted(Sample.shortened(name)));
        }
      }
      return null;
    } catch (RejectedException e) {
      return rejected(e, taken);
    }
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    if (stopped) {
      return null;
    }
    if (row == 0) {
      RawRecord bad = readHeader();
      stopped = bad != null || header.isEmpty();
      if (stopped) {
        return bad;
      }
      List<String> complaints = names.complaints(header, needed);
      if (!complaints.isEmpty()) {
        stopped = true;
        String detail = "The header has " + complaints.get(0) + " The file's rows are not read.";
        return rejected(new RejectedException(Reason.MISSING_COLUMN, detail), List.of());
      }
    }
    List<Line> taken = new ArrayList<>();
    try {
      List<String> values = row(taken, header.size());
      if (values == null) {
        return null;
      }
      byte[] bytes = joined(taken);
      return new RawRecord(row, fields(values), header, null, bytes, bytes.length, sha256(taken));
    } catch (RejectedException e) {
      return rejected(e, taken);
    }
  }

  @Override
  public long lines() {
    return row;
  }

  @Override
  public String unfinished() {
    return Sample.of(lines.bytes(), lines.length());
  }

  private Map<String, Value> fields(List<String> values) {
    Map<String, Value> fields = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      // An empty cell is how a table says that there is no value.
      if (wanted.contains(header.get(i)) && !values.get(i).isEmpty()) {
        fields.put(header.get(i), Value.text(values.get(i)));
      }
    }
    return fields;
  }

  /** The fields of the next row that is not blank; null at the end. */
  private @Nullable List<String> row(List<Line> taken, int columns)
      throws IOException, RejectedException {
    Line line = line();
    while (line != null && line.latin1().isBlank() && !line.tooLong) {
      row++;
      line = line();
    }
    if (line == null) {
      return null;
    }
    row++;
    taken.add(line);
    List<String> raw = format == Format.TSV ? tabbed(line, columns) : quoted(line, taken, columns);
    if (columns != Integer.MAX_VALUE && raw.size() != columns) {
      throw new RejectedException(
          Reason.FIELD_COUNT,
          "Found %,d fields, expected %,d as in the header; put fields that hold a comma in quotes."
              .formatted(raw.size(), columns));
    }
    List<String> decoded = new ArrayList<>(raw.size());
    for (String field : raw) {
      byte[] bytes = field.getBytes(StandardCharsets.ISO_8859_1);
      decoded.add(Charsets.decode(bytes, 0, bytes.length, charset));
    }
    return decoded;
  }

  private List<String> tabbed(Line line, int columns) throws RejectedException {
    requireShort(line);
    FieldParser parser = new FieldParser(format.delimiter(), columns);
    List<String> literal = List.of(line.latin1().split("\t", -1));
    boolean complete = parser.add(line.latin1()) == FieldParser.Progress.COMPLETE;
    return complete && (columns == Integer.MAX_VALUE || parser.fields().size() == columns)
        ? parser.fields()
        : literal;
  }

  private List<String> quoted(Line first, List<Line> taken, int columns)
      throws IOException, RejectedException {
    FieldParser parser = new FieldParser(format.delimiter(), columns);
    Line line = first;
    long size = 0;
    while (true) {
      requireShort(line);
      size += line.bytes.length;
      switch (parser.add(line.latin1())) {
        case COMPLETE -> {
          return parser.fields();
        }
        case BROKEN_QUOTES ->
            throw goBack(taken, Reason.BROKEN_QUOTES, "text behind a closing quotation mark");
        case TOO_MANY_FIELDS ->
            throw goBack(taken, Reason.UNCLOSED_QUOTE, "an opening quotation mark without an end");
        case OPEN_QUOTE -> {}
      }
      Line next = size > maxBytes ? null : continuation();
      if (next == null) {
        throw goBack(taken, Reason.UNCLOSED_QUOTE, "an opening quotation mark without an end");
      }
      taken.add(next);
      line = next;
    }
  }

  private void requireShort(Line line) throws RejectedException {
    if (line.tooLong) {
      throw TextReader.tooLarge("a longer line", maxBytes);
    }
  }

  /** Gives all lines but the first back: they are read as rows of their own. */
  private RejectedException goBack(List<Line> taken, Reason reason, String found) {
    for (int i = taken.size() - 1; i > 0; i--) {
      pushedBack.addFirst(taken.get(i));
    }
    taken.subList(1, taken.size()).clear();
    return new RejectedException(
        reason,
        "Found %s; put the whole field in quotes and write quotes inside it twice. Reading goes on"
                .formatted(found)
            + " with the next line.");
  }

  private @Nullable Line line() throws IOException {
    if (!pushedBack.isEmpty()) {
      return pushedBack.removeFirst();
    }
    if (failure != null) {
      throw failure;
    }
    if (!lines.next()) {
      return null;
    }
    byte[] bytes = Arrays.copyOf(lines.bytes(), lines.length());
    return new Line(bytes, lines.tooLong(), lines.tooLong() ? lines.sha256() : new byte[0]);
  }

  /** The next line of a quoted field; where the file breaks off here, what was read comes first. */
  private @Nullable Line continuation() {
    try {
      return line();
    } catch (IOException e) {
      failure = e;
      return null;
    }
  }

  private RawRecord rejected(RejectedException problem, List<Line> taken) {
    byte[] bytes = joined(taken);
    return RawRecord.rejected(Math.max(1, row), problem, bytes, bytes.length, sha256(taken));
  }

  private static byte[] joined(List<Line> taken) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Line line : taken) {
      if (bytes.size() > 0) {
        bytes.write('\n');
      }
      bytes.writeBytes(line.bytes);
      if (bytes.size() > Sample.MAX_BYTES) {
        break;
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] sha256(List<Line> taken) {
    if (taken.size() == 1 && taken.get(0).tooLong) {
      return taken.get(0).sha256;
    }
    var digest = Hashes.sha256();
    for (int i = 0; i < taken.size(); i++) {
      if (i > 0) {
        digest.update((byte) '\n');
      }
      digest.update(taken.get(i).tooLong ? taken.get(i).sha256 : taken.get(i).bytes);
    }
    return digest.digest();
  }
}
