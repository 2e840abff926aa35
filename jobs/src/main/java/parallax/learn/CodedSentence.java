package parallax.learn;

import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * One person's verdict on one sentence.
 *
 * @param place where it stands, such as {@code coded.tsv, line 7}
 * @param text the sentence, never empty
 * @param article what it belongs to; where the file names none, the text itself
 * @param frames the frames it has, in the coder's eyes; may be empty
 * @param coder who coded it; empty where the file does not say
 * @param weight how many sentences of the corpus it stands for, positive; null where the file does
 *     not say
 */
record CodedSentence(
    String place,
    String text,
    String article,
    NavigableSet<String> frames,
    String coder,
    @Nullable Double weight) {}
