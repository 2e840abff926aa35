package parallax.target;

import java.util.Locale;
import parallax.embed.TokenModel;
import parallax.sentiment.LexiconFeatures;

/** What a head may look at. */
public enum FeatureGroup {
  /** The states of the target's own pieces. */
  TARGET(2 * TokenModel.DIMENSIONS),
  /** Those of the pieces around it, the nearer the more. */
  NEARBY(4 * TokenModel.DIMENSIONS),
  /** Those of the rest of the sentence. */
  SENTENCE(2 * TokenModel.DIMENSIONS),
  /** What the lexicon's rules say of the sentence, of its words by their place, and that place. */
  LEXICON(LexiconFeatures.NAMES.size() + NearbyHits.NAMES.size());

  private final int length;

  FeatureGroup(int length) {
    this.length = length;
  }

  /** How many numbers. */
  public int length() {
    return length;
  }

  /** Its name in files and options. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
