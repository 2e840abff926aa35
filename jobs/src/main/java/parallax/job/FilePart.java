package parallax.job;

import java.io.Serializable;
import java.net.URI;

/**
 * A part of a file.
 *
 * @param begin its first byte
 * @param end behind its last byte
 */
record FilePart(URI url, long begin, long end) implements Serializable {}
