/**
 * Finds the frames of a codebook in sentences and compares outlets by them: reads {@code sentences}
 * and {@code outlet_totals}; writes {@code frame_evidence}, {@code frames_by_outlet}, {@code
 * frame_contrast} and {@code frame_cooccurrence}.
 */
@NullMarked
package parallax.framing;

import org.jspecify.annotations.NullMarked;
