package parallax.learn;

import java.util.List;

/**
 * What is known of a sentence, before features are made of it.
 *
 * @param tokens its words as they are counted
 * @param embedding its vector of length 1; empty where no model is used
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Example(List<String> tokens, float[] embedding) {}
