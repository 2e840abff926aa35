package parallax.view;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import parallax.table.Articles;
import parallax.table.Collocations;
import parallax.table.Field;
import parallax.table.FrameContrast;
import parallax.table.FrameCooccurrence;
import parallax.table.FrameEvidence;
import parallax.table.FrameKeyness;
import parallax.table.FramesByOutlet;
import parallax.table.NgramKeyness;
import parallax.table.NgramPairs;
import parallax.table.Ngrams;
import parallax.table.NodeCollocates;
import parallax.table.Sentences;
import parallax.table.SentimentByOutlet;
import parallax.table.Table;
import parallax.table.TargetSentiment;
import parallax.table.TargetSentimentByOutlet;

/**
 * What a first look at a table shows unless something else is asked for.
 *
 * @param fields the columns that say most, the most important first
 * @param order the order of the rows, what matters most first
 */
public record DefaultView(List<Field> fields, List<Column> order) {
  private static final Map<Table, DefaultView> VIEWS =
      Map.ofEntries(
          entry(
              Articles.TABLE,
              new DefaultView(
                  List.of(
                      Articles.OUTLET,
                      Articles.PUBLISHED_ON,
                      Articles.TITLE,
                      Articles.N_CHARS,
                      Articles.DUPLICATE_OF,
                      Articles.ARTICLE_ID),
                  List.of(Articles.OUTLET.column(), Articles.PUBLISHED_ON.column()))),
          entry(
              Sentences.TABLE,
              new DefaultView(
                  List.of(
                      Sentences.OUTLET,
                      Sentences.KIND,
                      Sentences.TEXT,
                      Sentences.N_TOKENS,
                      Sentences.ARTICLE_ID,
                      Sentences.SENTENCE_NO),
                  List.of(
                      Sentences.OUTLET.column(),
                      Sentences.ARTICLE_ID.column(),
                      Sentences.SENTENCE_NO.column()))),
          entry(Ngrams.TABLE, sorted(Ngrams.TABLE, Ngrams.N.column().desc())),
          entry(
              Collocations.TABLE,
              sorted(
                  Collocations.TABLE,
                  Collocations.OUTLET.column().asc_nulls_first(),
                  Collocations.Z.column().desc())),
          entry(
              NodeCollocates.TABLE,
              sorted(
                  NodeCollocates.TABLE,
                  NodeCollocates.OUTLET.column().asc_nulls_first(),
                  NodeCollocates.NODE.column(),
                  NodeCollocates.G2.column().desc())),
          entry(
              NgramKeyness.TABLE,
              new DefaultView(
                  List.of(
                      NgramKeyness.OUTLET,
                      NgramKeyness.NGRAM,
                      NgramKeyness.N_TARGET,
                      NgramKeyness.N_REFERENCE,
                      NgramKeyness.LOG_RATIO,
                      NgramKeyness.Z,
                      NgramKeyness.Q_VALUE,
                      NgramKeyness.P_ARTICLES,
                      NgramKeyness.TOP_ARTICLE_SHARE),
                  List.of(NgramKeyness.Z.column().desc()))),
          entry(
              NgramPairs.TABLE,
              new DefaultView(
                  List.of(
                      NgramPairs.OUTLET,
                      NgramPairs.REFERENCE,
                      NgramPairs.NGRAM,
                      NgramPairs.N_TARGET,
                      NgramPairs.N_REFERENCE,
                      NgramPairs.LOG_RATIO,
                      NgramPairs.Z,
                      NgramPairs.Q_VALUE,
                      NgramPairs.TOP_ARTICLE_SHARE),
                  List.of(NgramPairs.Z.column().desc()))),
          entry(
              FrameEvidence.TABLE,
              new DefaultView(
                  List.of(
                      FrameEvidence.OUTLET,
                      FrameEvidence.FRAME,
                      FrameEvidence.MATCHED,
                      FrameEvidence.VOICE,
                      FrameEvidence.SPEAKER,
                      FrameEvidence.NEGATED,
                      FrameEvidence.METHOD,
                      FrameEvidence.ARTICLE_ID,
                      FrameEvidence.SENTENCE_NO),
                  List.of(
                      FrameEvidence.OUTLET.column(),
                      FrameEvidence.ARTICLE_ID.column(),
                      FrameEvidence.BEGIN.column()))),
          entry(
              FramesByOutlet.TABLE,
              new DefaultView(
                  List.of(
                      FramesByOutlet.OUTLET,
                      FramesByOutlet.FRAME,
                      FramesByOutlet.METHOD,
                      FramesByOutlet.SCOPE,
                      FramesByOutlet.SENTENCE_SHARE,
                      FramesByOutlet.CI_LOW,
                      FramesByOutlet.CI_HIGH,
                      FramesByOutlet.N_SENTENCES,
                      FramesByOutlet.N_ARTICLES),
                  List.of(
                      FramesByOutlet.METHOD.column(),
                      FramesByOutlet.SCOPE.column(),
                      FramesByOutlet.FRAME.column(),
                      FramesByOutlet.SENTENCE_SHARE.column().desc_nulls_last()))),
          entry(
              FrameContrast.TABLE,
              new DefaultView(
                  List.of(
                      FrameContrast.OUTLET,
                      FrameContrast.FRAME_A,
                      FrameContrast.FRAME_B,
                      FrameContrast.METHOD,
                      FrameContrast.N_A,
                      FrameContrast.N_B,
                      FrameContrast.LOG_ODDS,
                      FrameContrast.CI_LOW,
                      FrameContrast.CI_HIGH,
                      FrameContrast.P_ARTICLES),
                  List.of(
                      FrameContrast.CONTRAST_NO.column(),
                      FrameContrast.METHOD.column(),
                      FrameContrast.LOG_ODDS.column().desc()))),
          entry(
              FrameCooccurrence.TABLE,
              sorted(FrameCooccurrence.TABLE, FrameCooccurrence.N_BOTH.column().desc())),
          entry(FrameKeyness.TABLE, sorted(FrameKeyness.TABLE, FrameKeyness.G2.column().desc())),
          entry(
              SentimentByOutlet.TABLE,
              new DefaultView(
                  List.of(
                      SentimentByOutlet.OUTLET,
                      SentimentByOutlet.SCOPE,
                      SentimentByOutlet.MEASURE,
                      SentimentByOutlet.MEAN,
                      SentimentByOutlet.CI_LOW,
                      SentimentByOutlet.CI_HIGH,
                      SentimentByOutlet.DIFFERENCE,
                      SentimentByOutlet.P_VALUE,
                      SentimentByOutlet.N_SCORED,
                      SentimentByOutlet.N_ARTICLES),
                  List.of(
                      SentimentByOutlet.MEASURE.column().desc(),
                      SentimentByOutlet.SCOPE.column(),
                      SentimentByOutlet.MEAN.column().desc_nulls_last()))),
          entry(
              TargetSentiment.TABLE,
              new DefaultView(
                  List.of(
                      TargetSentiment.OUTLET,
                      TargetSentiment.TARGET,
                      TargetSentiment.MENTION,
                      TargetSentiment.POLARITY,
                      TargetSentiment.LABEL,
                      TargetSentiment.PROBABILITY,
                      TargetSentiment.VOICE,
                      TargetSentiment.ARTICLE_ID,
                      TargetSentiment.SENTENCE_NO),
                  List.of(
                      TargetSentiment.TARGET.column(),
                      TargetSentiment.POLARITY.column().desc_nulls_last()))),
          entry(
              TargetSentimentByOutlet.TABLE,
              new DefaultView(
                  List.of(
                      TargetSentimentByOutlet.TARGET,
                      TargetSentimentByOutlet.OUTLET,
                      TargetSentimentByOutlet.MEAN,
                      TargetSentimentByOutlet.CI_LOW,
                      TargetSentimentByOutlet.CI_HIGH,
                      TargetSentimentByOutlet.DIFFERENCE,
                      TargetSentimentByOutlet.P_VALUE,
                      TargetSentimentByOutlet.N_MENTIONS,
                      TargetSentimentByOutlet.N_ARTICLES),
                  List.of(
                      TargetSentimentByOutlet.TARGET.column(),
                      TargetSentimentByOutlet.MEAN.column().desc_nulls_last()))));

  public DefaultView {
    fields = List.copyOf(fields);
    order = List.copyOf(order);
  }

  /** The view of a table; without one of its own, all plain columns in the order of the key. */
  public static DefaultView of(Table table) {
    return VIEWS.getOrDefault(table, sorted(table));
  }

  private static DefaultView sorted(Table table, Column... order) {
    return new DefaultView(
        table.fields().stream().filter(DefaultView::isPlain).toList(), List.of(order));
  }

  /** Lists and structures would fill the line. */
  private static boolean isPlain(Field field) {
    return !(field.type() instanceof ArrayType || field.type() instanceof StructType);
  }
}
