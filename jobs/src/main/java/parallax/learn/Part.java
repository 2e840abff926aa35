package parallax.learn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A fold against the others.
 *
 * @param fitted positions of the sentences that a classifier is fitted on
 * @param out positions of those that it is tested on
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Part(int[] fitted, int[] out) {
  static Part of(int[] folds, int held) {
    return new Part(
        IntStream.range(0, folds.length).filter(i -> folds[i] != held).toArray(),
        IntStream.range(0, folds.length).filter(i -> folds[i] == held).toArray());
  }

  <T> List<T> fittedOf(List<T> all) {
    return Arrays.stream(fitted).mapToObj(all::get).toList();
  }

  <T> List<T> outOf(List<T> all) {
    return Arrays.stream(out).mapToObj(all::get).toList();
  }

  boolean[] fittedOf(boolean[] all) {
    boolean[] part = new boolean[fitted.length];
    for (int i = 0; i < part.length; i++) {
      part[i] = all[fitted[i]];
    }
    return part;
  }
}
