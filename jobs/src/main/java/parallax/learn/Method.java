package parallax.learn;

import java.util.List;

/** A way to say which frames sentences have. */
public interface Method {
  /** Its name in tables: codebook or learned. */
  String name();

  /** The frames that it knows. */
  List<String> frames();

  /** What it says of each sentence. */
  List<Verdict> verdicts(List<String> texts);

  /**
   * What a method says of a sentence.
   *
   * @param scores from 0 to 1, in the order of the frames
   * @param has in the same order
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Verdict(double[] scores, boolean[] has) {}
}
