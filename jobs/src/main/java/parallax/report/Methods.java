package parallax.report;

import java.util.List;
import parallax.report.Page.Method;

/** One sentence for each statistic of the page, and what none of them says. */
final class Methods {
  static final List<Method> ALL =
      List.of(
          new Method(
              "Share of sentences",
              "frames_by_outlet.sentence_share",
              "Sentences in which a frame was found, by all counted sentences of that kind of text.",
              ""),
          new Method(
              "Interval of shares and means",
              "ci_low, ci_high",
              "The middle 95 % of what comes out when whole articles are drawn anew, a thousand times; unknown with fewer than two articles.",
              "Bootstrap with Poisson weights"),
          new Method(
              "Lean",
              "frame_contrast.log_odds",
              "How many times the odds of one frame over the other are those of the compared outlets, as a logarithm, with 0.5 added to each count; its interval takes sentences as independent.",
              "Haldane 1956"),
          new Method(
              "p by articles",
              "p_articles",
              "How often a difference at least as strong comes up when the outlets of whole articles are shuffled.",
              "Good 2005; Phipson and Smyth 2010"),
          new Method(
              "Corrected p",
              "q_value",
              "The p-value after correction for as many tests as were made together.",
              "Benjamini and Hochberg 1995"),
          new Method(
              "Corrected p of two outlets",
              "ngram_pairs.q_value",
              "The same as if all terms that either outlet has had been tested, since those shown are chosen by the same counts; rather too large than too small.",
              "Benjamini and Hochberg 1995"),
          new Method(
              "Effect size of a term",
              "ngram_keyness.log_ratio, ngram_pairs.log_ratio",
              "Doublings by which a term is more frequent here than in what it is compared with: 1 is twice, 2 is four times as frequent.",
              "Hardie 2014"),
          new Method(
              "Distinctiveness of a term",
              "ngram_keyness.z, ngram_pairs.z",
              "Weighted log-odds with an informative prior by its standard error; what is above 1.96 would be rare by chance if words came singly, which they do not.",
              "Monroe, Colaresi and Quinn 2008"),
          new Method(
              "Log-likelihood ratio",
              "ngram_keyness.g2, ngram_pairs.g2",
              "How badly equal frequencies fit the four counts of a term, with the sign of the difference.",
              "Dunning 1993"),
          new Method(
              "Dispersion",
              "ngram_keyness.dp_norm, ngram_pairs.dp_norm",
              "0 where a term is spread over the articles as words are, 1 where one article has all of it.",
              "Gries 2008; Lijffijt and Gries 2012"),
          new Method(
              "Tone",
              "sentiment_by_outlet.mean",
              "The mean score of sentences, -4 to 4, by a lexicon with rules for negation, degree and contrast.",
              "Hutto and Gilbert 2014; Taboada et al. 2011"),
          new Method(
              "Difference in tone",
              "sentiment_by_outlet.difference",
              "The mean less that of all other outlets, tested by how articles differ.",
              "Cochran 1977; Welch 1947"),
          new Method(
              "Change in tone along an article",
              "sentiment_arc.change",
              "The mean score of the middle or last third of the articles less that of the first third, both of the same articles drawn anew for the interval.",
              ""),
          new Method(
              "Words around a frame",
              "frame_keyness.g2",
              "How much commoner a word is in an outlet's sentences with the frame than in its other sentences, leaving out the words that were matched.",
              "Dunning 1993"),
          new Method(
              "Lift of two frames",
              "frame_cooccurrence.lift",
              "Sentences with both frames against what there would be if they were independent: 1 is as many.",
              ""),
          new Method(
              "Diversity of words",
              "outlet_totals.mattr",
              "Different words by all words in windows of a hundred, averaged.",
              "Covington and McFall 2010"),
          new Method(
              "Reading ease",
              "outlet_totals.flesch",
              "From the lengths of sentences and words, about 0 (hard) to 100 (easy).",
              "Flesch 1948"));

  static final List<String> LIMITS =
      List.of(
          "Patterns find what they name and no other paraphrase, so shares of sentences are lower bounds. Compare them; do not read them as totals.",
          "A few articles show how single texts speak. How an outlet speaks can be told only from many of its articles on the same story.",
          "Words come in bursts and editors choose articles: where a p by articles is given, trust it more than those of single words and sentences.",
          "Tone is a proxy for what readers would say: it was learned from sentences that people rated, on other texts than these, and single scores are often wrong. Read the sentences; the table sentence_sentiment has the words behind each score.",
          "Sentences that are too long are shown around the match. Where a number has more evidence than is on this page, the page says so.",
          "Numbers on this page have six significant digits; the tables have all.");

  private Methods() {}
}
