package parallax.codebook;

/**
 * A match of a frame that stands: not cancelled, and longest where several overlapped.
 *
 * @param frame the frame's id
 * @param rule the pattern that matched, as the codebook has it
 * @param firstToken first matched token
 * @param endToken behind the last one
 * @param negated whether the sentence denies it
 */
public record Evidence(String frame, String rule, int firstToken, int endToken, boolean negated) {}
