package parallax.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Lines: one object a line; blank lines count as lines but are no records. */
final class JsonLinesReader implements RecordReader {
  private final LineReader lines;
  private final long end;
  private final Charset charset;
  private final JsonFields json;
  private final int maxBytes;
  private boolean isFirst;
  private long number;

  /**
   * @param isFirst whether this is the beginning of the file, whose first line may begin behind a
   *     byte order mark
   * @param end lines that begin here or later belong to another part of the file
   */
  JsonLinesReader(LineReader lines, boolean isFirst, long end, ReadOptions options) {
    this.isFirst = isFirst;
    this.lines = lines;
    this.end = end;
    this.charset = options.charset();
    this.maxBytes = options.maxRecordBytes();
    this.json = new JsonFields(JsonFields.STRICT, options.names().wanted());
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    while ((isFirst || lines.position() < end) && lines.next()) {
      isFirst = false;
      number++;
      if (!isBlank()) {
        return record();
      }
    }
    return null;
  }

  @Override
  public long lines() {
    return number;
  }

  @Override
  public String unfinished() {
    return Sample.of(lines.bytes(), lines.length());
  }

  private RawRecord record() {
    byte[] sha256 = lines.sha256();
    try {
      if (lines.tooLong()) {
        throw TextReader.tooLarge("a line of %,d bytes".formatted(lines.fullLength()), maxBytes);
      }
      String line = Charsets.decode(lines.bytes(), 0, lines.length(), charset);
      List<String> names = new ArrayList<>();
      Map<String, Value> fields = json.parse(line, names);
      return new RawRecord(number, fields, names, null, lines.bytes(), lines.length(), sha256);
    } catch (RejectedException e) {
      return RawRecord.rejected(number, e, lines.bytes(), lines.length(), sha256);
    }
  }

  private boolean isBlank() {
    for (int i = 0; i < lines.length(); i++) {
      byte b = lines.bytes()[i];
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return !lines.tooLong();
  }
}
