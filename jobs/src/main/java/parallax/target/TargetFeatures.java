package parallax.target;

import java.util.List;
import java.util.Set;
import parallax.embed.TokenModel;
import parallax.embed.TokenStates;
import parallax.sentiment.Explainer;
import parallax.sentiment.Explanation;
import parallax.sentiment.LexiconFeatures;

/**
 * What is known of mentions: states of the sentence model, in layers that still hold how something
 * is said, and what the lexicon's rules say. Mentions of one sentence that follow each other cost
 * one run of the model. Not for several threads.
 */
public final class TargetFeatures {
  private static final double NEAR = 4;
  private static final double FARTHER = 8;
  private static final int EIGHTH = 0;
  private static final int TENTH = 1;

  private final Explainer explainer;
  private final Set<FeatureGroup> groups;
  private String text = "";
  private TokenStates states =
      new TokenStates(new int[0], new int[0], new float[0][], new float[0]);
  private Explanation explanation = new Explanation("", 0, null, null, 0, List.of());

  /**
   * Reads sentences.
   *
   * @param explainer by the lexicon that heads are trained with
   * @param groups what is wanted
   */
  public TargetFeatures(Explainer explainer, Set<FeatureGroup> groups) {
    this.explainer = explainer;
    this.groups = groups;
  }

  /** How many numbers some groups are. */
  public static int length(Set<FeatureGroup> groups) {
    return groups.stream().mapToInt(FeatureGroup::length).sum();
  }

  /**
   * The features of a mention, group by group.
   *
   * @param sentence as written
   * @param begin of the mention, in UTF-16 code units of the sentence
   * @param end behind it
   */
  public float[] of(String sentence, int begin, int end) {
    read(sentence, begin, end);
    Place place = Place.of(states, begin, end);
    StateMeans means = new StateMeans(states, place);
    float[] features = new float[length(groups)];
    int at = 0;
    if (groups.contains(FeatureGroup.TARGET)) {
      at = put(means.own(EIGHTH), features, at);
      at = put(means.own(TENTH), features, at);
    }
    if (groups.contains(FeatureGroup.NEARBY)) {
      at = put(means.near(EIGHTH, NEAR), features, at);
      at = put(means.near(TENTH, NEAR), features, at);
      at = put(means.before(EIGHTH, FARTHER), features, at);
      at = put(means.behind(EIGHTH, FARTHER), features, at);
    }
    if (groups.contains(FeatureGroup.SENTENCE)) {
      at = put(means.others(EIGHTH), features, at);
      at = put(means.whole(), features, at);
    }
    if (groups.contains(FeatureGroup.LEXICON)) {
      for (double one :
          LexiconFeatures.of(explanation, sentence.codePointCount(0, sentence.length()))) {
        features[at++] = (float) one;
      }
      put(NearbyHits.of(sentence, states, place, explanation), features, at);
    }
    return features;
  }

  private void read(String sentence, int begin, int end) {
    boolean isKnown = sentence.equals(text);
    if (!isKnown) {
      explanation = explainer.whole(sentence).get(0);
    }
    if (!isKnown || states.begins()[0] > begin || states.ends()[states.size() - 1] < end) {
      states = TokenModel.shared().around(sentence, begin, end);
    }
    text = sentence;
  }

  private static int put(float[] part, float[] into, int at) {
    System.arraycopy(part, 0, into, at, part.length);
    return at + part.length;
  }
}
