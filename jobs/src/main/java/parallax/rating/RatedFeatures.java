package parallax.rating;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import parallax.embed.SentenceModel;
import parallax.sentiment.Explainer;
import parallax.sentiment.Explanation;
import parallax.sentiment.LexiconFeatures;

/**
 * What a score is learned from: what the sentence model holds of a sentence, then what the
 * lexicon's rules say. What is not wanted is 0, or left out where it stands at the beginning.
 *
 * @param explainer the built-in lexicon's rules
 * @param vectors of some texts, as the sentence model gives them
 */
record RatedFeatures(
    Set<FeatureKind> kinds, Explainer explainer, Function<List<String>, List<float[]>> vectors) {
  private static final int LAYERS = SentenceModel.WIDTH - SentenceModel.DIMENSIONS;

  /** Features of sentences, and what the lexicon scores them by itself. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Known(float[][] features, double[] lexiconScores) {}

  Known of(List<String> texts) {
    List<float[]> found = vectors.apply(texts);
    Known known = new Known(new float[texts.size()][], new double[texts.size()]);
    for (int i = 0; i < texts.size(); i++) {
      Explanation explanation = explainer.whole(texts.get(i)).get(0);
      Double score = explanation.score();
      known.lexiconScores()[i] = score == null ? 0 : score;
      float[] features = ofVector(found.get(i));
      if (kinds.contains(FeatureKind.LEXICON)) {
        int characters = texts.get(i).codePointCount(0, texts.get(i).length());
        double[] lexicon = LexiconFeatures.of(explanation, characters);
        for (int k = 0; k < lexicon.length; k++) {
          features[ofVectors() + k] = (float) lexicon[k];
        }
      }
      known.features()[i] = features;
    }
    return known;
  }

  /** With zeros for the lexicon's features behind it. */
  private float[] ofVector(float[] vector) {
    float[] features =
        Arrays.copyOfRange(
            vector, vector.length - ofVectors(), vector.length + LexiconFeatures.NAMES.size());
    if (!kinds.contains(FeatureKind.LAYERS)) {
      Arrays.fill(features, ofVectors() - LAYERS, ofVectors(), 0);
    }
    return features;
  }

  /** How many features come from a vector: its end, or all of it. */
  private int ofVectors() {
    return kinds.contains(FeatureKind.EMBEDDING) ? SentenceModel.WIDTH : LAYERS;
  }

  /**
   * The moments of the words of the built-in lexicon. The lexicon says nothing about them here: it
   * would say their ratings.
   */
  Moments ofWords(Configuration hadoop) {
    List<LexiconWords.Rated> words = LexiconWords.read(hadoop);
    List<float[]> found = vectors.apply(words.stream().map(LexiconWords.Rated::word).toList());
    Moments moments = none();
    for (int i = 0; i < words.size(); i++) {
      moments.add(ofVector(found.get(i)), words.get(i).valence());
    }
    return moments;
  }

  Moments none() {
    return new Moments(ofVectors() + LexiconFeatures.NAMES.size());
  }
}
