package parallax.ingest;

import java.io.IOException;

/** Compressed data that ends too early, is damaged, or has something else behind it. */
final class TornGzipException extends IOException {
  TornGzipException(Throwable cause) {
    super(cause);
  }
}
