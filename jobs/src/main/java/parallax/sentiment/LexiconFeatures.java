package parallax.sentiment;

import java.util.List;

/**
 * What the lexicon's rules say of a sentence, as features of a learned score: numbers of about the
 * size of a coordinate of the sentence's vector, so that one penalty fits both.
 */
public final class LexiconFeatures {
  /** Their names, in their order. */
  public static final List<String> NAMES =
      List.of(
          "score",
          "sum",
          "positive_sum",
          "negative_sum",
          "most_positive",
          "most_negative",
          "positive_words",
          "negative_words",
          "first",
          "last",
          "valences",
          "negated",
          "contrast",
          "irrealis",
          "question",
          "no_words",
          "length");

  private static final double VALENCE = 0.1;
  private static final double COUNT = 0.2;
  private static final double FLAG = 0.4;

  private LexiconFeatures() {}

  /**
   * The features of a sentence.
   *
   * @param characters its length in Unicode code points
   */
  public static double[] of(Explanation explanation, int characters) {
    return of(Scored.of(explanation.hits()), characters);
  }

  static double[] of(Scored scored, int characters) {
    List<Hit> hits = scored.hits();
    double positive = 0;
    double negative = 0;
    double most = 0;
    double least = 0;
    double valences = 0;
    int positives = 0;
    int negatives = 0;
    for (Hit hit : hits) {
      double contribution = hit.contribution();
      positive += Math.max(0, contribution);
      negative += Math.max(0, -contribution);
      most = Math.max(most, contribution);
      least = Math.min(least, contribution);
      positives += contribution > 0 ? 1 : 0;
      negatives += contribution < 0 ? 1 : 0;
      valences += hit.valence();
    }
    int n = hits.size();
    return new double[] {
      VALENCE * scored.score(),
      VALENCE * scored.sum(),
      VALENCE * positive,
      VALENCE * negative,
      VALENCE * most,
      VALENCE * -least,
      COUNT * Math.sqrt(positives),
      COUNT * Math.sqrt(negatives),
      n == 0 ? 0 : VALENCE * hits.get(0).contribution(),
      n == 0 ? 0 : VALENCE * hits.get(n - 1).contribution(),
      n == 0 ? 0 : VALENCE * valences / Math.sqrt(n),
      COUNT * hits.stream().filter(hit -> has(hit, "negation")).count(),
      flag(hits.stream().anyMatch(hit -> has(hit, "contrast"))),
      flag(hits.stream().anyMatch(hit -> has(hit, "irrealis"))),
      flag(hits.stream().anyMatch(hit -> has(hit, "question"))),
      flag(n == 0),
      VALENCE * Math.log(1.0 + characters)
    };
  }

  private static boolean has(Hit hit, String rule) {
    return hit.rules().stream().anyMatch(one -> one.name().equals(rule));
  }

  private static double flag(boolean holds) {
    return holds ? FLAG : 0;
  }
}
