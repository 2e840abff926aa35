package parallax.sentiment;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Explains learned scores of sentences that stand in no table. */
public final class LearnedExplainer {
  private final SentenceHead head;
  private final Explainer builtIn;
  private final Function<List<String>, List<float[]>> vectors;

  /**
   * A learned score in two parts that add up to it, but for rounding and the ends of the scale.
   *
   * @param score -4 to 4
   * @param lexicon what the numbers of the lexicon's rules add
   * @param model what the sentence model adds, with the constant
   */
  public record Parts(double score, String label, double lexicon, double model) {
    /** A line for a terminal. */
    public String text() {
      return String.format(
          Locale.ROOT,
          "  learned score %+.2f, %s: %+.2f from the lexicon's rules, %+.2f from the sentence model%n",
          score,
          label,
          lexicon,
          model);
    }
  }

  /**
   * An explainer.
   *
   * @param builtIn the rules of the lexicon that the model was trained with
   * @param vectors of texts, as the sentence model gives them
   */
  public LearnedExplainer(
      SentenceHead head, Explainer builtIn, Function<List<String>, List<float[]>> vectors) {
    this.head = head;
    this.builtIn = builtIn;
    this.vectors = vectors;
  }

  /**
   * The score of a sentence by the model; null without a word or number and in another language.
   */
  public @Nullable Parts of(String sentence) {
    Explanation explanation = builtIn.whole(sentence).get(0);
    if (explanation.score() == null) {
      return null;
    }
    double ofVector = head.ofVector(vectors.apply(List.of(sentence)).get(0));
    int characters = sentence.codePointCount(0, sentence.length());
    double[] features = LexiconFeatures.of(explanation, characters);
    double score = head.score(ofVector, features);
    double model = head.slope() * ofVector + head.intercept();
    double lexicon = 0;
    for (int i = 0; i < features.length; i++) {
      lexicon += head.slope() * head.featureWeights()[i] * features[i];
    }
    return new Parts(score, Label.of(score, head.neutralBand()), lexicon, model);
  }
}
