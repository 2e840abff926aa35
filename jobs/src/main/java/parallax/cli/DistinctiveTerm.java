package parallax.cli;

import java.io.Serializable;

/**
 * A term that an outlet uses more than the others.
 *
 * @param size in tokens
 * @param target occurrences in the outlet
 * @param reference occurrences in what it is compared with
 */
record DistinctiveTerm(String outlet, double z, int size, String ngram, long target, long reference)
    implements Serializable {

  String text() {
    return "%s (%d : %d)".formatted(ngram, target, reference);
  }
}
