package parallax.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import parallax.learn.Folds;

/**
 * Rated sentences as features and ratings, with the moments of each source and fold.
 *
 * <p>Statements without tone are a source too, the last one, which others are never scored by or
 * compared with. So are the words of a lexicon: rated by people like the sentences, but always
 * learned from and never tested on.
 */
final class RatedSet {
  private final List<RatedSentence> sentences = new ArrayList<>();
  private final List<String> sources;
  private final int[] sourceOf;
  private final int[] foldOf;
  private final int folds;
  private final float[][] features;
  private final Moments[][] moments;
  private final Moments words;

  /**
   * Takes the sentences.
   *
   * @param plain statements without tone; none where they are not learned from
   * @param features of each sentence, then of each statement
   * @param words the moments of a lexicon's words; none where it has none
   */
  RatedSet(
      List<RatedSentence> rated,
      List<RatedSentence> plain,
      float[][] features,
      Moments words,
      int folds,
      long seed) {
    sentences.addAll(rated);
    sentences.addAll(plain);
    this.features = features;
    this.words = words;
    this.folds = folds;
    this.sources =
        List.copyOf(new LinkedHashSet<>(rated.stream().map(RatedSentence::source).toList()));
    this.sourceOf =
        IntStream.concat(
                rated.stream().mapToInt(one -> sources.indexOf(one.source())),
                plain.stream().mapToInt(one -> plain()))
            .toArray();
    this.foldOf = IntStream.concat(folds(rated, folds, seed), folds(plain, folds, seed)).toArray();
    this.moments = new Moments[sources.size() + 1][folds];
    IntStream.range(0, moments.length).parallel().forEach(this::sum);
  }

  private static IntStream folds(List<RatedSentence> sentences, int folds, long seed) {
    return IntStream.of(
        Folds.of(sentences.stream().map(RatedSentence::article).toList(), folds, seed));
  }

  private void sum(int source) {
    Arrays.setAll(moments[source], fold -> new Moments(features[0].length));
    for (int i = 0; i < features.length; i++) {
      if (sourceOf[i] == source) {
        moments[source][foldOf[i]].add(features[i], rating(i));
      }
    }
  }

  /** The sources that scores are compared with. */
  List<String> sources() {
    return sources;
  }

  /** The number of the source that has the statements without tone. */
  int plain() {
    return sources.size();
  }

  /** How many sentences and statements there are. */
  int size() {
    return features.length;
  }

  int folds() {
    return folds;
  }

  /** Whether the source's ratings only follow from ratings of something else. */
  boolean isImplied(int source) {
    return IntStream.range(0, sourceOf.length)
        .filter(i -> sourceOf[i] == source)
        .allMatch(i -> sentences.get(i).implied());
  }

  /** The positions of its sentences in the folds that are wanted. */
  int[] of(int source, Part part) {
    return IntStream.range(0, sourceOf.length)
        .filter(i -> sourceOf[i] == source && part.has(source, foldOf[i]))
        .toArray();
  }

  double rating(int i) {
    return sentences.get(i).rating();
  }

  String article(int i) {
    return sentences.get(i).article();
  }

  float[] features(int i) {
    return features[i];
  }

  /** The moments of a part of the sentences; each source weighs as much as any other. */
  Moments moments(Part part) {
    Moments together = new Moments(features[0].length);
    for (int source = 0; source < moments.length; source++) {
      Moments own = new Moments(features[0].length);
      for (int fold = 0; fold < folds; fold++) {
        if (part.has(source, fold)) {
          own.add(moments[source][fold], 1);
        }
      }
      if (own.n() > 0) {
        together.add(own, 1 / own.n());
      }
    }
    if (words.n() > 0) {
      together.add(words, 1 / words.n());
    }
    return together;
  }
}
