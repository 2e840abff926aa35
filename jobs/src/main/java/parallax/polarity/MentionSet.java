package parallax.polarity;

import java.util.List;
import java.util.stream.IntStream;
import parallax.learn.Folds;

/** Coded mentions as features and classes, in folds of whole articles. */
final class MentionSet {
  /** No fold. */
  static final int NONE = -1;

  private final float[][] features;
  private final int[] classes;
  private final int[] foldOf;
  private final int folds;

  MentionSet(List<CodedMention> mentions, float[][] features, int folds, long seed) {
    this.features = features;
    this.folds = folds;
    this.classes = mentions.stream().mapToInt(CodedMention::polarity).toArray();
    this.foldOf = Folds.of(mentions.stream().map(CodedMention::article).toList(), folds, seed);
  }

  int size() {
    return classes.length;
  }

  int folds() {
    return folds;
  }

  /** The positions of the mentions in a fold. */
  int[] of(int fold) {
    return IntStream.range(0, foldOf.length).filter(i -> foldOf[i] == fold).toArray();
  }

  /** Those of all others. */
  int[] without(int fold) {
    return IntStream.range(0, foldOf.length).filter(i -> foldOf[i] != fold).toArray();
  }

  int polarity(int mention) {
    return classes[mention];
  }

  /** The polarity of each mention. */
  int[] classes() {
    return classes;
  }

  float[] features(int mention) {
    return features[mention];
  }

  /** Those of each mention. */
  float[][] features() {
    return features;
  }
}
