/**
 * Keyword in context: the lines for a pattern, or for the evidence of a frame; reads {@code
 * sentences}, {@code articles} and {@code frame_evidence} of a published run.
 */
@NullMarked
package parallax.concordance;

import org.jspecify.annotations.NullMarked;
