package parallax.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of any charset as UTF-8, so that every reader below knows one encoding only. Where the
 * bytes are not of the charset it puts the byte FF, which no UTF-8 has: the strict decoder of the
 * record that holds it then rejects that record, and no other.
 */
final class Transcoder extends InputStream {
  private static final int SIZE = 1 << 15;
  private static final byte NOT_DECODABLE = (byte) 0xFF;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer undecoded = ByteBuffer.allocate(SIZE).flip();
  private final CharBuffer characters = CharBuffer.allocate(SIZE);
  private ByteBuffer ready = ByteBuffer.allocate(0);
  private boolean atEnd;
  private boolean first = true;

  Transcoder(InputStream in, Charset charset) {
    this.in = in;
    this.decoder = charset.newDecoder();
  }

  @Override
  public int read() throws IOException {
    return fill() ? ready.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (!fill()) {
      return -1;
    }
    int size = Math.min(length, ready.remaining());
    ready.get(bytes, offset, size);
    return size;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    while (!ready.hasRemaining()) {
      if (atEnd && !undecoded.hasRemaining()) {
        return false;
      }
      readMore();
      decodeSome();
    }
    return true;
  }

  private void readMore() throws IOException {
    undecoded.compact();
    int size = in.read(undecoded.array(), undecoded.position(), undecoded.remaining());
    if (size < 0) {
      atEnd = true;
    } else {
      undecoded.position(undecoded.position() + size);
    }
    undecoded.flip();
  }

  private void decodeSome() {
    CoderResult result = decoder.decode(undecoded, characters, atEnd);
    characters.flip();
    if (first && characters.hasRemaining()) {
      first = false;
      if (characters.get(0) == '\uFEFF') {
        characters.get();
      }
    }
    byte[] decoded = characters.toString().getBytes(StandardCharsets.UTF_8);
    characters.clear();
    int bad = result.isError() ? result.length() : 0;
    undecoded.position(undecoded.position() + bad);
    ready = ByteBuffer.allocate(decoded.length + (bad > 0 ? 1 : 0)).put(decoded);
    if (bad > 0) {
      ready.put(NOT_DECODABLE);
      decoder.reset();
    }
    ready.flip();
  }
}
