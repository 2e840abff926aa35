package parallax.framing;

import java.io.Serializable;

/**
 * What outlets are compared by.
 *
 * @param frame id of a frame or of a group of frames
 * @param method one of {@link Methods}
 */
record Found(String frame, String method) implements Serializable {}
