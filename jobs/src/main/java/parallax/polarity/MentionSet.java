package parallax.polarity;

import java.util.List;
import java.util.stream.IntStream;
import parallax.learn.Folds;

/** Coded mentions as features and classes, with the moments of each fold of articles. */
final class MentionSet {
  private final float[][] features;
  private final int[] classes;
  private final int[] foldOf;
  private final int folds;
  private final ClassMoments[] moments;

  MentionSet(List<CodedMention> mentions, float[][] features, int folds, long seed) {
    this.features = features;
    this.folds = folds;
    this.classes = mentions.stream().mapToInt(CodedMention::polarity).toArray();
    this.foldOf = Folds.of(mentions.stream().map(CodedMention::article).toList(), folds, seed);
    this.moments = new ClassMoments[folds];
    for (int fold = 0; fold < folds; fold++) {
      moments[fold] = ClassMoments.of(features, classes, of(fold));
    }
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

  int polarity(int mention) {
    return classes[mention];
  }

  float[] features(int mention) {
    return features[mention];
  }

  /** Of all folds without two of them, which may be the same, or none: -1. */
  ClassMoments without(int one, int other) {
    ClassMoments together = new ClassMoments(features[0].length);
    for (int fold = 0; fold < folds; fold++) {
      if (fold != one && fold != other) {
        together.addAll(moments[fold]);
      }
    }
    return together;
  }
}
