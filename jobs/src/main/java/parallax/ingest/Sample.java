package parallax.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import parallax.text.NearestName;

/** The beginning of a rejected record, safe to print. */
final class Sample {
  /** Bytes of UTF-8 that a sample has at most. */
  static final int MAX_BYTES = 2048;

  private static final int MAX_NAME = 60;

  private Sample() {}

  /**
   * At most 2 KB of a record: control characters, bytes that are no UTF-8 and backslashes are
   * written as escapes, so that the sample can be read back and cannot steer a terminal.
   */
  static String of(byte[] bytes, int length) {
    StringBuilder shown = new StringBuilder();
    int room = MAX_BYTES;
    int at = 0;
    while (at < length) {
      int size = sequence(bytes, at, length);
      String piece =
          size == 0
              ? "\\x%02X".formatted(bytes[at])
              : escaped(new String(bytes, at, size, StandardCharsets.UTF_8));
      int cost = piece.getBytes(StandardCharsets.UTF_8).length;
      if (cost > room) {
        break;
      }
      shown.append(piece);
      room -= cost;
      at += Math.max(1, size);
    }
    return shown.toString();
  }

  static String of(String text) {
    // No character has more than three bytes a code unit: this much is enough for a full sample.
    byte[] bytes =
        text.substring(0, Math.min(text.length(), MAX_BYTES)).getBytes(StandardCharsets.UTF_8);
    return of(bytes, bytes.length);
  }

  /** A name or value of the user's, cut and escaped, for a message. */
  static String shortened(String name) {
    String escaped = of(name);
    return escaped.length() <= MAX_NAME ? escaped : escaped.substring(0, MAX_NAME) + "…";
  }

  /** Length of the well-formed UTF-8 sequence at a place; 0 where there is none. */
  private static int sequence(byte[] bytes, int at, int length) {
    int lead = bytes[at] & 0xFF;
    int size =
        lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (size == 0 || at + size > length) {
      return 0;
    }
    return new String(bytes, at, size, StandardCharsets.UTF_8).indexOf('\uFFFD') >= 0 ? 0 : size;
  }

  private static String escaped(String character) {
    int code = character.codePointAt(0);
    return switch (code) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\\' -> "\\\\";
      default -> {
        int type = Character.getType(code);
        yield type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
            ? "\\u%04X".formatted(code)
            : character;
      }
    };
  }

  /** {@code " Did you mean 'outlet'?"}, or nothing where no known name is near. */
  static String didYouMean(String wrong, Collection<String> known) {
    return NearestName.near(wrong, known)
        .map(name -> " Did you mean '%s'?".formatted(shortened(name)))
        .orElse("");
  }
}
