package parallax.rating;

import java.util.Arrays;
import parallax.sentiment.LexiconFeatures;
import parallax.sentiment.SentenceHead;

/** A score as it was fitted. */
record FittedScore(Ridge ridge, double penalty, Scale scale) {

  double of(float[] features) {
    return SentenceHead.bounded(scale.slope() * ridge.of(features) + scale.intercept());
  }

  /** The same as it is kept: what is known of the vector first, then of the lexicon. */
  SentenceHead head() {
    int vector = ridge.weights().length - LexiconFeatures.NAMES.size();
    return new SentenceHead(
        Arrays.copyOf(ridge.weights(), vector),
        Arrays.copyOfRange(ridge.weights(), vector, ridge.weights().length),
        scale.slope(),
        scale.slope() * ridge.intercept() + scale.intercept(),
        scale.neutralBand());
  }
}
