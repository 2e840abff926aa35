package parallax.tone;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import parallax.stats.PoissonWeights;

/**
 * The tones of the articles of an outlet, or of several, by all measures in all parts of the text;
 * with their bootstrap replicates at most some hundred kilobytes.
 */
public final class OutletTones implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String outlet;
  private final int replicates;
  private final long seed;
  private final long[] sentences;
  private final @Nullable Tone[][] tones;
  private long articlesWithoutThirds;

  private OutletTones(String outlet, int texts, int replicates, long seed) {
    this.outlet = outlet;
    this.replicates = replicates;
    this.seed = seed;
    this.sentences = new long[texts];
    this.tones = new @Nullable Tone[texts][Measure.EVERY.size()];
  }

  /**
   * No articles yet.
   *
   * @param replicates behind each interval
   * @param seed of the weights of articles
   */
  OutletTones(String outlet, int replicates, long seed) {
    this(outlet, Cell.TEXTS.size(), replicates, seed);
  }

  /** The same of the whole text only, which is the first of {@link Cell#TEXTS}. */
  static OutletTones ofAllText(String outlet, int replicates, long seed) {
    return new OutletTones(outlet, 1, replicates, seed);
  }

  /** Those of every outlet by itself. */
  static JavaRDD<OutletTones> byOutlet(Dataset<Row> articles, int replicates, long seed) {
    return articles
        .groupByKey((MapFunction<Row, String>) ArticleTones::outlet, Encoders.STRING())
        .mapGroups(
            (MapGroupsFunction<String, Row, OutletTones>)
                (outlet, rows) -> {
                  OutletTones tones = new OutletTones(outlet, replicates, seed);
                  rows.forEachRemaining(tones::add);
                  return tones;
                },
            Encoders.kryo(OutletTones.class))
        .toJavaRDD();
  }

  /** One more row of {@link ArticleTones}. */
  void add(Row row) {
    if (!ArticleTones.isArticle(row)) {
      return;
    }
    long[] sums = ArticleTones.sums(row);
    articlesWithoutThirds += sums[Cell.sentences(Cell.FIRST_THIRD)] == 0 ? 1 : 0;
    byte[] weights = PoissonWeights.of(seed, ArticleTones.articleId(row), replicates);
    for (int text = 0; text < tones.length; text++) {
      sentences[text] += sums[Cell.sentences(text)];
      for (Measure measure : Measure.EVERY) {
        int cell = Cell.of(text, measure);
        if (sums[cell + Cell.N_SCORED] > 0) {
          get(text, measure).add(weights, sums, cell);
        }
      }
    }
  }

  /** The articles of all. */
  static OutletTones sum(Iterator<OutletTones> all, int replicates, long seed) {
    OutletTones sum = new OutletTones("", replicates, seed);
    all.forEachRemaining(sum::addAll);
    return sum;
  }

  private void addAll(OutletTones other) {
    articlesWithoutThirds += other.articlesWithoutThirds;
    for (int text = 0; text < tones.length; text++) {
      sentences[text] += other.sentences[text];
      for (Measure measure : Measure.EVERY) {
        Tone tone = other.tones[text][measure.place()];
        if (tone != null) {
          get(text, measure).addAll(tone);
        }
      }
    }
  }

  String outlet() {
    return outlet;
  }

  /** Articles whose body has too few sentences to be cut into thirds. */
  long articlesWithoutThirds() {
    return articlesWithoutThirds;
  }

  /** Sentences in a part of the text, with and without a score. */
  long sentences(int text) {
    return sentences[text];
  }

  Tone get(int text, Measure measure) {
    Tone tone = tones[text][measure.place()];
    if (tone == null) {
      tone = new Tone(replicates, seed);
      tones[text][measure.place()] = tone;
    }
    return tone;
  }
}
