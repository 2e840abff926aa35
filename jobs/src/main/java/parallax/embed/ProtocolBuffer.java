package parallax.embed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/** Writes fields of messages as Protocol Buffers encode them. */
final class ProtocolBuffer {
  private ProtocolBuffer() {}

  static void string(ByteArrayOutputStream to, int field, String value) {
    bytes(to, field, value.getBytes(US_ASCII));
  }

  /** A message in a message, or bytes. */
  static void bytes(ByteArrayOutputStream to, int field, byte[] value) {
    varint(to, (field << 3) | 2);
    varint(to, value.length);
    to.writeBytes(value);
  }

  /** A number that is not negative. */
  static void number(ByteArrayOutputStream to, int field, int value) {
    varint(to, field << 3);
    varint(to, value);
  }

  private static void varint(ByteArrayOutputStream to, int value) {
    int rest = value;
    while (rest > 0x7f) {
      to.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    to.write(rest);
  }
}
