package parallax.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/** A whole file as one article, with or without YAML front matter between two lines of dashes. */
final class TextReader implements RecordReader {
  private static final Pattern OPENING = Pattern.compile("\\A---[ \\t]*\\r?\\n");
  private static final Pattern CLOSING = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*\\r?$");

  /** Characters of front matter that are looked at. */
  private static final int MAX_FRONT_MATTER = 1 << 16;

  /** More control characters than this in a hundred and it is no text. */
  private static final int MAX_CONTROLS_PERCENT = 5;

  private static final List<String> MAGIC =
      List.of("%PDF-", "PK\u0003\u0004", "\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "\u007FELF");

  private final InputStream in;
  private final Charset charset;
  private final int maxBytes;
  private final JsonFields yaml;
  private final String textName;
  private boolean done;

  TextReader(InputStream in, ReadOptions options) {
    this.in = in;
    this.charset = options.charset();
    this.maxBytes = options.maxRecordBytes();
    this.yaml = new JsonFields(yamlFactory(), options.names().wanted());
    this.textName = options.names().source(FieldNames.TEXT);
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    if (done) {
      return null;
    }
    byte[] bytes = in.readNBytes(maxBytes + 1);
    done = true;
    byte[] sha256 = Hashes.sha256().digest(bytes);
    try {
      if (bytes.length > maxBytes) {
        throw tooLarge("a text longer than that", maxBytes);
      }
      requireText(bytes);
      String text = Charsets.decode(bytes, 0, bytes.length, charset);
      return new RawRecord(1, fields(text), List.of(), null, bytes, bytes.length, sha256);
    } catch (RejectedException e) {
      return RawRecord.rejected(1, e, bytes, bytes.length, sha256);
    }
  }

  @Override
  public long lines() {
    return done ? 1 : 0;
  }

  static RejectedException tooLarge(String found, int maxBytes) {
    return new RejectedException(
        Reason.RECORD_TOO_LARGE,
        "Found %s; a record may have %,d bytes. Split it, or raise --max-record-bytes."
            .formatted(found, maxBytes));
  }

  private static void requireText(byte[] bytes) throws RejectedException {
    int zeros = 0;
    int controls = 0;
    for (byte b : bytes) {
      zeros += b == 0 ? 1 : 0;
      controls += b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
    }
    String start =
        new String(
            bytes, 0, Math.min(8, bytes.length), java.nio.charset.StandardCharsets.ISO_8859_1);
    if (MAGIC.stream().anyMatch(start::startsWith)
        || controls * 100L > bytes.length * (long) MAX_CONTROLS_PERCENT) {
      throw new RejectedException(
          Reason.BINARY_FILE,
          "Found a binary file, expected text; leave it out of the input, or convert it to text.");
    }
    if (zeros > 0) {
      throw nulBytes(zeros);
    }
  }

  static RejectedException nulBytes(int zeros) {
    return new RejectedException(
        Reason.NUL_BYTES,
        "Found %,d NUL characters, which no text has; remove them.".formatted(zeros));
  }

  /** Dashes that open no YAML mapping are a rule that the page draws, and part of the text. */
  private Map<String, Value> fields(String text) throws RejectedException {
    Map<String, Value> fields = new HashMap<>();
    String body = text;
    Matcher opening = OPENING.matcher(text);
    if (opening.find()) {
      Matcher closing =
          CLOSING.matcher(text).region(opening.end(), Math.min(text.length(), MAX_FRONT_MATTER));
      if (closing.find()) {
        String block = text.substring(opening.end(), closing.start());
        if (block.lines().anyMatch(line -> line.matches("[A-Za-z_\"'][^:]*:(?:\\s.*)?"))) {
          fields.putAll(frontMatter(block));
          body = text.substring(closing.end());
        }
      }
    }
    fields.put(textName, Value.text(body));
    return fields;
  }

  private Map<String, Value> frontMatter(String block) throws RejectedException {
    try {
      return yaml.parse(block, new ArrayList<>());
    } catch (RejectedException e) {
      if (e.reason() == Reason.DUPLICATE_KEY) {
        throw e;
      }
      throw brokenFrontMatter();
    } catch (RuntimeException e) {
      // SnakeYAML's own exceptions come through Jackson unchecked.
      throw brokenFrontMatter();
    }
  }

  private static RejectedException brokenFrontMatter() {
    return new RejectedException(
        Reason.BROKEN_FRONT_MATTER,
        "The lines between the two '---' are not a YAML mapping; write 'outlet: NAME' and the like,"
            + " with quotes around values that hold a colon.");
  }

  private static JsonFactory yamlFactory() {
    LoaderOptions limits = new LoaderOptions();
    limits.setNestingDepthLimit(50);
    return YAMLFactory.builder()
        .loaderOptions(limits)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }
}
