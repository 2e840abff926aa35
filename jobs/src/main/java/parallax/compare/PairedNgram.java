package parallax.compare;

import java.io.Serializable;

/**
 * An n-gram with what {@code ngrams} says of it in the outlets that are compared with each other,
 * by their places; 0 and NaN for one that does not have it.
 *
 * @param total occurrences in all outlets
 * @param dpNorm NaN also where the outlet has one article
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record PairedNgram(
    int size,
    String text,
    long total,
    long[] n,
    long[] articles,
    long[] independent,
    double[] topShare,
    double[] dpNorm)
    implements Serializable {

  /** Of an n-gram whose rows are of {@link NgramDetails#COLUMNS}. */
  static PairedNgram of(NgramGroup ngram, int[] outlets) {
    PairedNgram paired =
        new PairedNgram(
            ngram.size(),
            ngram.text().toString(),
            ngram.total(),
            new long[outlets.length],
            new long[outlets.length],
            new long[outlets.length],
            new double[outlets.length],
            new double[outlets.length]);
    for (int i = 0; i < outlets.length; i++) {
      paired.topShare[i] = Double.NaN;
      paired.dpNorm[i] = Double.NaN;
      if (ngram.isIn(outlets[i])) {
        paired.set(i, ngram, ngram.place(outlets[i]));
      }
    }
    return paired;
  }

  private void set(int outlet, NgramGroup ngram, int place) {
    n[outlet] = ngram.count(place);
    articles[outlet] = ngram.details().articles(place);
    independent[outlet] = ngram.details().independent(place);
    topShare[outlet] = ngram.details().topShare(place);
    dpNorm[outlet] = ngram.details().dpNorm(place);
  }
}
