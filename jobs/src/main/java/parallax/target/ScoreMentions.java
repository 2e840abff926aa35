package parallax.target;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import parallax.sentiment.SentimentLexicon;

/** Scores the mentions of sentences: rows of {@link ArticleMentions} in, those of the table out. */
final class ScoreMentions implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;
  private static final double DECIMALS = 1e4;

  private final Broadcast<TargetHead> head;
  private final Broadcast<SentimentLexicon> lexicon;

  /**
   * Scores by a head.
   *
   * @param lexicon the one that the head was trained with
   */
  ScoreMentions(Broadcast<TargetHead> head, Broadcast<SentimentLexicon> lexicon) {
    this.head = head;
    this.lexicon = lexicon;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> sentences) {
    if (!sentences.hasNext()) {
      return Collections.emptyIterator();
    }
    TargetFeatures features =
        new TargetFeatures(lexicon.value().explainer(), head.value().features());
    return new Iterator<>() {
      private Iterator<Row> ready = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        return ready.hasNext() || sentences.hasNext();
      }

      @Override
      public Row next() {
        while (!ready.hasNext()) {
          ready = rows(sentences.next(), features).iterator();
        }
        return ready.next();
      }
    };
  }

  private List<Row> rows(Row sentence, TargetFeatures features) {
    String text = sentence.getString(ArticleMentions.TEXT);
    List<Row> rows = new ArrayList<>();
    for (Row mention : sentence.<Row>getList(ArticleMentions.MENTIONS)) {
      double @Nullable [] probabilities =
          sentence.getBoolean(ArticleMentions.IS_ENGLISH)
              ? head.value()
                  .probabilities(
                      features.of(
                          text,
                          mention.getInt(ArticleMentions.FROM),
                          mention.getInt(ArticleMentions.TO)))
              : null;
      rows.add(row(sentence, mention, probabilities));
    }
    return rows;
  }

  private Row row(Row sentence, Row mention, double @Nullable [] probabilities) {
    String text = sentence.getString(ArticleMentions.TEXT);
    int begin = sentence.getInt(ArticleMentions.BEGIN);
    int from = mention.getInt(ArticleMentions.FROM);
    int to = mention.getInt(ArticleMentions.TO);
    int label = probabilities == null ? 0 : TargetHead.mostProbable(probabilities);
    return RowFactory.create(
        sentence.get(ArticleMentions.ARTICLE_ID),
        sentence.get(ArticleMentions.SENTENCE_NO),
        mention.get(ArticleMentions.TARGET),
        begin + from,
        sentence.get(ArticleMentions.OUTLET),
        sentence.get(ArticleMentions.KIND),
        begin + to,
        text.substring(from, to),
        mention.get(ArticleMentions.BY_NAME),
        probabilities == null ? null : rounded(probabilities[2] - probabilities[0]),
        probabilities == null ? null : TargetHead.CLASSES.get(label),
        probabilities == null ? null : rounded(probabilities[label]),
        probabilities == null ? null : rounded(probabilities[0]),
        probabilities == null ? null : rounded(probabilities[1]),
        probabilities == null ? null : rounded(probabilities[2]),
        mention.get(ArticleMentions.VOICE),
        sentence.get(ArticleMentions.WEIGHT));
  }

  private static double rounded(double value) {
    // Adding zero turns a negative zero into the usual one.
    return Math.rint(value * DECIMALS) / DECIMALS + 0.0;
  }
}
