package parallax.sentiment;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import parallax.job.ColumnRows;
import parallax.job.Finding;
import parallax.job.InputFile;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.job.Written;
import parallax.segment.Counted;
import parallax.segment.VariantsOption;
import parallax.table.Field;
import parallax.table.SentenceEmbeddings;
import parallax.table.SentenceSentiment;
import parallax.table.Sentences;
import parallax.table.Table;
import parallax.text.Variants;
import picocli.CommandLine.Option;

/**
 * Scores how positive or negative each sentence is; titles and headings too, boilerplate not.
 *
 * <p>A lexicon's score within 0.5 of 0 is labelled neutral: a single word that raters found next to
 * neutral does not make a sentence positive or negative. A learned score has its model's band.
 */
public final class ScoreSentiment implements Job<ScoreSentiment.Options> {
  /** Scores from here on are positive, from its negative down negative; between, neutral. */
  public static final double NEUTRAL_BAND = 0.5;

  /** What a user may choose. */
  public interface Options extends LexiconOptions, VariantsOption {
    @Option(
        names = "--sentiment-model",
        defaultValue = SentenceHeadFile.BUILT_IN,
        paramLabel = "FOLDER",
        description =
            "What 'parallax train sentiment' made; it scores sentences that have vectors (default:"
                + " ${DEFAULT-VALUE}).")
    String sentimentModel();
  }

  @Override
  public String name() {
    return "score-sentiment";
  }

  @Override
  public String description() {
    return "Scores how positive or negative each sentence is, by a valence lexicon and a learned model.";
  }

  @Override
  public List<Table> inputs() {
    return List.of(Sentences.TABLE, SentenceEmbeddings.TABLE);
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
    SentenceHead head = SentenceHeadFile.open(options.sentimentModel(), inputs.hadoop());
    Dataset<Row> vectors = inputs.table(SentenceEmbeddings.TABLE);
    long n = inputs.local(vectors.select(count(lit(1)))).get(0).getLong(0);
    Column[] columns = LexiconRows.COLUMNS.stream().map(Field::column).toArray(Column[]::new);
    Dataset<Row> rows = Counted.of(inputs.table(Sentences.TABLE)).select(columns);
    if (n > 0) {
      rows = VectorPart.join(rows, vectors, head, n);
    }
    Broadcast<SentimentLexicon> lexicon =
        shared(inputs, options, options.lexicon(), options.modifiers());
    LexiconRows scores =
        new LexiconRows(lexicon, n > 0 ? learned(inputs, options, head, lexicon) : null);
    JavaRDD<InternalRow> made = ColumnRows.of(rows).mapPartitions(scores);
    return Map.of(
        SentenceSentiment.TABLE,
        inputs
            .spark()
            .internalCreateDataFrame(made.rdd(), SentenceSentiment.TABLE.schema(), false));
  }

  @Override
  public String externalState(Options options, Configuration hadoop) {
    return SentenceHeadFile.file(options.sentimentModel()).sha256(hadoop);
  }

  /**
   * A model is given what the lexicon that it was trained with says, whatever lexicon is chosen.
   */
  private static LearnedScores learned(
      Inputs inputs, Options options, SentenceHead head, Broadcast<SentimentLexicon> lexicon) {
    List<InputFile> builtIn = List.of(new InputFile(LexiconOptions.BUILT_IN));
    InputFile modifiers = new InputFile(LexiconOptions.BUILT_IN_MODIFIERS);
    boolean isBuiltIn = options.lexicon().equals(builtIn) && options.modifiers().equals(modifiers);
    return new LearnedScores(
        head, isBuiltIn ? lexicon : shared(inputs, options, builtIn, modifiers), isBuiltIn);
  }

  private static Broadcast<SentimentLexicon> shared(
      Inputs inputs, Options options, List<InputFile> lexicons, InputFile modifiers) {
    InputFile variants = options.variants();
    return JavaSparkContext.fromSparkContext(inputs.spark().sparkContext())
        .broadcast(
            SentimentLexicon.read(
                lexicons,
                modifiers,
                Variants.parse(variants.text(inputs.hadoop()), variants.path()),
                inputs.hadoop()));
  }

  @Override
  public List<Finding> review(Written written, Options options) {
    return SentimentReview.of(written);
  }
}
