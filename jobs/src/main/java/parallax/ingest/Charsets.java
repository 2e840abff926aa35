package parallax.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import parallax.job.UserException;

/** Strict decoding, and what undecodable bytes look like. */
final class Charsets {
  /** Every second byte of Latin script in UTF-16 is zero; three in ten is no accident. */
  private static final double ZERO_SHARE = 0.3;

  private Charsets() {}

  /**
   * The charset that {@code --charset} names.
   *
   * @throws UserException where Java knows none of that name
   */
  static Charset ofOption(String name) {
    try {
      return Charset.forName(name.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new UserException(
          "--charset %s: no such charset.%s Examples: UTF-8, ISO-8859-1, windows-1252, UTF-16."
              .formatted(name, Sample.didYouMean(name, Charset.availableCharsets().keySet())),
          e);
    }
  }

  /**
   * The bytes as text.
   *
   * @param charset what the file was transcoded from, for the message
   * @throws RejectedException where they are not UTF-8
   */
  static String decode(byte[] bytes, int offset, int length, Charset charset)
      throws RejectedException {
    String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
    // The fast decoder puts U+FFFD for bad bytes; the input may also hold that character itself.
    if (text.indexOf('\uFFFD') < 0) {
      return text;
    }
    ByteBuffer input = ByteBuffer.wrap(bytes, offset, length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(input, CharBuffer.allocate(length), true);
    if (!result.isError()) {
      return text;
    }
    int at = input.position() - offset;
    if (!charset.equals(StandardCharsets.UTF_8)) {
      throw new RejectedException(
          Reason.INVALID_CHARSET,
          "Found bytes that are not %s after %d bytes of its UTF-8 form; check --charset."
              .formatted(charset, at));
    }
    throw new RejectedException(
        Reason.INVALID_UTF8,
        "Found byte %02X at offset %d of the record, which is not UTF-8%s."
            .formatted(bytes[offset + at], at, remedy(bytes, offset, length)));
  }

  /** UTF-16 by its byte order mark or by its zeros; empty for anything else. */
  static Optional<String> utf16(byte[] head, int length) {
    if (length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      return Optional.of("UTF-16 (little-endian, with a byte order mark)");
    }
    if (length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      return Optional.of("UTF-16 (big-endian, with a byte order mark)");
    }
    int[] zeros = new int[2];
    for (int i = 0; i < length; i++) {
      zeros[i & 1] += head[i] == 0 ? 1 : 0;
    }
    double half = length / 2.0;
    if (length >= 4 && zeros[1] >= ZERO_SHARE * half && zeros[0] <= zeros[1] / 8) {
      return Optional.of("UTF-16LE (without a byte order mark)");
    }
    if (length >= 4 && zeros[0] >= ZERO_SHARE * half && zeros[1] <= zeros[0] / 8) {
      return Optional.of("UTF-16BE (without a byte order mark)");
    }
    return Optional.empty();
  }

  private static String remedy(byte[] bytes, int offset, int length) {
    try {
      Charset.forName("windows-1252").newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
      return "; it can be read as windows-1252 (Latin-1): convert the file, or say --charset"
          + " windows-1252";
    } catch (CharacterCodingException e) {
      return "; convert the file to UTF-8, or name its encoding with --charset";
    }
  }
}
