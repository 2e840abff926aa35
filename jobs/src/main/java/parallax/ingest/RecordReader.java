package parallax.ingest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the records of a file, or of a part of one, one after the other. */
interface RecordReader {
  /**
   * The next record, good or bad; null after the last.
   *
   * @throws IOException where the file cannot be read on; the records before it stand
   */
  @Nullable RawRecord next() throws IOException;

  /** Lines or rows that were read so far, those that are no records included. */
  long lines();

  /** The beginning of a record that the file broke off in, for its sample. */
  default String unfinished() {
    return "";
  }
}
