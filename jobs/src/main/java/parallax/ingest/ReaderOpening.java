package parallax.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.AccessControlException;

/**
 * Picks the reader for a slice of a file, by what {@code --format}, its name or its content say.
 */
final class ReaderOpening {
  private final ReadOptions options;
  private final Configuration hadoop;

  ReaderOpening(ReadOptions options, Configuration hadoop) {
    this.options = options;
    this.hadoop = hadoop;
  }

  /** A reader with the stream that it reads, to be closed. */
  record Open(RecordReader reader, Source source) {}

  /**
   * @throws RejectedException where the whole file cannot be read as what it should be
   */
  Open open(Slice.OfFile slice) throws IOException, RejectedException {
    String uri = slice.file().uri();
    if (slice.begin() > 0) {
      // From one byte earlier, so that a line that begins right here is known to be one.
      Source source = Source.openAt(uri, slice.begin() - 1, hadoop);
      LineReader lines = lines(source);
      lines.skipLine(slice.end());
      return new Open(new JsonLinesReader(lines, false, slice.end(), options), source);
    }
    Source source = Source.open(uri, options.charset(), hadoop);
    try {
      requireUtf8(source);
      return new Open(reader(slice, source), source);
    } catch (RejectedException e) {
      source.close();
      throw e;
    }
  }

  /** The fields that a table must have columns for, because nothing else gives them. */
  static Set<String> neededColumns(SourceFile file, FieldNames names) {
    Set<String> needed = new LinkedHashSet<>(Set.of(FieldNames.TEXT));
    if (!file.metadata().containsKey(names.source(FieldNames.OUTLET))) {
      needed.add(FieldNames.OUTLET);
    }
    return needed;
  }

  /** What to say of a file that cannot be opened or read on. */
  static RejectedException rejection(IOException e) {
    if (e instanceof TornGzipException) {
      return new RejectedException(
          Reason.TORN_GZIP,
          "The compressed data ends too early or is damaged here; the records before this one are"
              + " kept. Compress the file again.");
    }
    if (e instanceof FileNotFoundException
        || e instanceof AccessControlException
        || e instanceof AccessDeniedException) {
      return new RejectedException(
          Reason.UNREADABLE_FILE,
          "The file cannot be opened; check that it exists and your right to read it.");
    }
    return new RejectedException(
        Reason.READ_ERROR,
        "Reading broke off here (%s); the records before this one are kept. Run again."
            .formatted(Sample.shortened(String.valueOf(e.getMessage()))));
  }

  private RecordReader reader(Slice.OfFile slice, Source source) {
    Format format =
        slice.format() == null ? Format.ofContent(source.head(), options.names()) : slice.format();
    return switch (format) {
      case TEXT -> new TextReader(source.in(), options);
      case JSONL -> new JsonLinesReader(lines(source), true, slice.end(), options);
      case CSV, TSV ->
          new DelimitedReader(
              lines(source), format, options, neededColumns(slice.file(), options.names()));
    };
  }

  private LineReader lines(Source source) {
    return new LineReader(source.in(), options.maxRecordBytes(), source.position());
  }

  private void requireUtf8(Source source) throws RejectedException {
    Optional<String> utf16 =
        options.charset().equals(StandardCharsets.UTF_8)
            ? Charsets.utf16(source.head(), source.head().length)
            : Optional.empty();
    if (utf16.isPresent()) {
      throw new RejectedException(
          Reason.UTF16,
          "The file looks like %s, expected UTF-8; convert it, or say --charset %s."
              .formatted(utf16.get(), utf16.get().substring(0, utf16.get().indexOf(' '))));
    }
  }
}
