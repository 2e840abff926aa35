package parallax.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a term stands in an outlet's articles oftener or more rarely than in any articles: a test
 * by random permutation of whole articles, because articles are what editors choose, and words come
 * in bursts inside them; Lijffijt et al. (2016), "Significance testing of word frequencies in
 * corpora", Digital Scholarship in the Humanities 31(2); Good (2005), "Permutation, Parametric, and
 * Bootstrap Tests of Hypotheses", 3rd edition, Springer.
 *
 * <p>In each replicate the labels (outlets) of all articles are shuffled, see {@link
 * ArticleShuffle}; one shuffle serves all terms and labels. The statistic is the excess
 *
 * <p>X − N · L / M,
 *
 * <p>occurrences in the articles that have the label, less those expected in articles of their
 * length: X of the term's N occurrences, L of the M tokens of all articles. It is the difference of
 * the relative frequencies inside and outside the label times L · (M − L) / M. Of the difference
 * itself it keeps the sign and the zero, but it is a sum over the articles: shuffled articles that
 * happen to be short do not become extreme by a single occurrence, as a difference or ratio of
 * frequencies would. Compared are |X · M − N · L|, whole numbers, so that ties are ties and nothing
 * depends on the order of articles. (Above 2^63, which takes a word with more than 10^9 occurrences
 * among 10^10 tokens, the comparison is in double precision.)
 */
public final class ArticlePermutations {
  private final int[] labels;
  private final int[] lengths;
  private final long allLengths;
  private final long[] labelLengths;
  private final ArticleShuffle shuffle;
  private final List<List<TermExcess>> byLabel = new ArrayList<>();
  private final Map<Term, TermExcess> known = new HashMap<>();
  private final List<TermExcess> hypotheses = new ArrayList<>();

  private record Term(
      int label, ArticleOccurrences occurrences, @Nullable ArticleOccurrences lengths) {}

  /**
   * A test.
   *
   * @param streams of the articles, see {@link Draws#stream}, all different
   * @param labels of the articles, from 0
   * @param lengths tokens of the articles
   * @param labelCount number of labels
   */
  public ArticlePermutations(long[] streams, int[] labels, int[] lengths, int labelCount) {
    this.labels = labels;
    this.lengths = lengths;
    this.labelLengths = new long[labelCount];
    int[] labelCounts = new int[labelCount];
    for (int article = 0; article < labels.length; article++) {
      labelLengths[labels[article]] += lengths[article];
      labelCounts[labels[article]]++;
    }
    this.allLengths = Arrays.stream(labelLengths).sum();
    this.shuffle = new ArticleShuffle(streams, labelCounts);
    for (int label = 0; label < labelCount; label++) {
      byLabel.add(new ArrayList<>());
    }
  }

  /**
   * One more hypothesis: that the label has nothing to do with the term. Terms that stand equally
   * often in the same articles are tested once.
   */
  public void add(int label, ArticleOccurrences term) {
    add(new Term(label, term, null), labelLengths[label], allLengths);
  }

  /**
   * One more hypothesis about something that articles have more or less room for than their tokens:
   * that the label has nothing to do with the ratio of two sums over its articles.
   *
   * @param lengths what the occurrences are compared with, in place of the articles' tokens
   */
  public void add(int label, ArticleOccurrences term, ArticleOccurrences lengths) {
    add(new Term(label, term, lengths), lengths.totalWith(label, labels), lengths.total());
  }

  private void add(Term term, long labelLength, long allLength) {
    TermExcess hypothesis =
        known.computeIfAbsent(
            term,
            key -> {
              long inLabel = key.occurrences().totalWith(key.label(), labels);
              TermExcess first =
                  new TermExcess(key.occurrences(), key.lengths(), inLabel, labelLength, allLength);
              byLabel.get(key.label()).add(first);
              return first;
            });
    hypotheses.add(hypothesis);
  }

  /**
   * In how many of some replicates the statistic is at least as far from 0, on either side, as in
   * the articles as they are.
   *
   * @param from first replicate, from 0
   * @param to exclusive; work is least where both are multiples of 64
   * @return for each hypothesis, in the order in which they were added
   */
  public int[] extremes(int from, int to) {
    hypotheses.forEach(TermExcess::reset);
    long[] members = new long[labels.length];
    long[] shuffledLengths = new long[ArticleShuffle.LANES];
    LaneSums sums = new LaneSums();
    for (int first = from; first < to; first += ArticleShuffle.LANES) {
      int lanes = Math.min(ArticleShuffle.LANES, to - first);
      shuffle.shuffle(first, lanes);
      for (int label = 0; label < byLabel.size(); label++) {
        if (!byLabel.get(label).isEmpty()) {
          shuffle.members(label, members, lengths, shuffledLengths);
          for (TermExcess hypothesis : byLabel.get(label)) {
            hypothesis.count(sums, members, shuffledLengths, lanes);
          }
        }
      }
    }
    return hypotheses.stream().mapToInt(TermExcess::extremes).toArray();
  }

  /**
   * The p-value: the articles as they are count as one replicate more, so that it is never 0 and
   * the test keeps its level; Phipson and Smyth (2010), "Permutation P-values Should Never Be
   * Zero", Statistical Applications in Genetics and Molecular Biology 9(1), article 39.
   *
   * @param extremes 0 to {@code replicates}
   * @return at least 1 / (replicates + 1), at most 1
   */
  public static double pValue(int extremes, int replicates) {
    return (extremes + 1.0) / (replicates + 1.0);
  }
}
