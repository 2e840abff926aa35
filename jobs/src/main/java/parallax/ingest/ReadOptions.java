package parallax.ingest;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.job.UserException;

/** How files are read, checked; travels to the tasks. */
final class ReadOptions implements Serializable {
  private static final long LARGEST_RECORD = 1L << 30;

  private final @Nullable Format format;
  private final FieldNames names;
  private final String charset;
  private final int maxRecordBytes;

  /**
   * @throws UserException where a value is out of its range or names something that does not exist
   */
  ReadOptions(String format, Map<String, String> fields, String charset, long maxRecordBytes) {
    this.format = Format.ofOption(format).orElse(null);
    this.names = new FieldNames(fields);
    this.charset = Charsets.ofOption(charset).name();
    if (maxRecordBytes < 1 || maxRecordBytes > LARGEST_RECORD) {
      throw new UserException(
          "--max-record-bytes %d: expected 1 to %d bytes."
              .formatted(maxRecordBytes, LARGEST_RECORD));
    }
    this.maxRecordBytes = (int) maxRecordBytes;
  }

  /** What {@code --format} says; null where each file is looked at. */
  @Nullable Format format() {
    return format;
  }

  FieldNames names() {
    return names;
  }

  Charset charset() {
    return Charset.forName(charset);
  }

  int maxRecordBytes() {
    return maxRecordBytes;
  }
}
