/**
 * Finds the frames of a codebook in sentences and compares outlets by them: reads {@code articles},
 * {@code sentences}, {@code ngrams} and {@code outlet_totals}; writes {@code frame_evidence},
 * {@code frames_by_outlet}, {@code frame_contrast}, {@code frame_cooccurrence}, {@code
 * frame_over_time} and {@code frame_keyness}.
 */
@NullMarked
package parallax.framing;

import org.jspecify.annotations.NullMarked;
