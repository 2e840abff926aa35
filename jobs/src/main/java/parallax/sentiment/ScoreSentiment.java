package parallax.sentiment;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import parallax.job.ColumnRows;
import parallax.job.InputFile;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.segment.Counted;
import parallax.segment.VariantsOption;
import parallax.table.Field;
import parallax.table.SentenceSentiment;
import parallax.table.Sentences;
import parallax.table.Table;
import parallax.text.Variants;

/**
 * Scores how positive or negative each sentence is; titles and headings too, boilerplate not.
 *
 * <p>A score within 0.5 of 0 is labelled neutral: a single word that raters found next to neutral
 * does not make a sentence positive or negative.
 */
public final class ScoreSentiment implements Job<ScoreSentiment.Options> {
  /** Scores from here on are positive, from its negative down negative; between, neutral. */
  public static final double NEUTRAL_BAND = 0.5;

  /** What a user may choose. */
  public interface Options extends LexiconOptions, VariantsOption {}

  @Override
  public String name() {
    return "score-sentiment";
  }

  @Override
  public String description() {
    return "Scores how positive or negative each sentence is, by a valence lexicon.";
  }

  @Override
  public List<Table> inputs() {
    return List.of(Sentences.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(SentenceSentiment.TABLE);
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Map<Table, Dataset<Row>> compute(Inputs inputs, Options options) {
    InputFile variants = options.variants();
    SentimentLexicon lexicon =
        SentimentLexicon.read(
            options.lexicon(),
            options.modifiers(),
            Variants.parse(variants.text(inputs.hadoop()), variants.path()),
            inputs.hadoop());
    Dataset<Row> scored =
        byLexicon(inputs, lexicon)
            .withColumn(
                SentenceSentiment.LEARNED_SCORE.name(), lit(null).cast(DataTypes.DoubleType));
    Column combined = SentenceSentiment.LEXICON_SCORE.column();
    return Map.of(
        SentenceSentiment.TABLE,
        scored
            .withColumn(SentenceSentiment.SCORE.name(), combined)
            .withColumn(SentenceSentiment.LABEL.name(), label(combined)));
  }

  private static Dataset<Row> byLexicon(Inputs inputs, SentimentLexicon lexicon) {
    Column[] columns = LexiconRows.COLUMNS.stream().map(Field::column).toArray(Column[]::new);
    JavaRDD<InternalRow> sentences =
        ColumnRows.of(Counted.of(inputs.table(Sentences.TABLE)).select(columns));
    Broadcast<SentimentLexicon> shared =
        JavaSparkContext.fromSparkContext(inputs.spark().sparkContext()).broadcast(lexicon);
    JavaRDD<InternalRow> rows = sentences.mapPartitions(new LexiconRows(shared));
    return inputs.spark().internalCreateDataFrame(rows.rdd(), LexiconRows.SCHEMA, false);
  }

  /** Null where the score is. */
  private static Column label(Column score) {
    return when(score.geq(NEUTRAL_BAND), Label.POSITIVE)
        .when(score.leq(-NEUTRAL_BAND), Label.NEGATIVE)
        .when(score.isNotNull(), Label.NEUTRAL);
  }
}
