package parallax.target;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import parallax.codebook.Codebook;
import parallax.embed.OutletSample;
import parallax.embed.SemanticLimitOption;
import parallax.framing.CodebookFilter;
import parallax.framing.SentenceText;
import parallax.job.FilteredRows;
import parallax.job.Finding;
import parallax.job.InputFile;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.job.UserException;
import parallax.job.Written;
import parallax.mention.Targets;
import parallax.segment.Counted;
import parallax.segment.TextWords;
import parallax.segment.VariantsOption;
import parallax.sentiment.LexiconOptions;
import parallax.sentiment.SentimentLexicon;
import parallax.table.Field;
import parallax.table.Sentences;
import parallax.table.Table;
import parallax.table.TargetSentiment;
import parallax.text.Variants;
import picocli.CommandLine.Option;

/**
 * Scores how sentences speak of the targets that they mention, by name or by a word that can mean
 * only one of them. The model is run on sentences with a mention alone; where these are more than
 * the limit, on a sample that gives each outlet an even share, drawn by articles and numbers.
 */
public final class ScoreTargets implements Job<ScoreTargets.Options> {
  /** Below this many sentences a task costs more than it spares. */
  private static final int SENTENCES_A_TASK = 16;

  private static final int TASKS_A_CORE = 8;

  /** What a sentence is drawn by. */
  private static final String KEY =
      Sentences.ARTICLE_ID.name() + ", " + Sentences.SENTENCE_NO.name();

  private static final InputFile LEXICON = new InputFile(LexiconOptions.BUILT_IN);
  private static final InputFile MODIFIERS = new InputFile(LexiconOptions.BUILT_IN_MODIFIERS);
  private static final InputFile VARIANTS = new InputFile("builtin:variants.tsv");

  /** What a user may choose. */
  public interface Options extends TargetOptions, SemanticLimitOption, VariantsOption {
    @Option(
        names = "--target-model",
        defaultValue = TargetHeadFile.BUILT_IN,
        paramLabel = "FOLDER",
        description = "What 'parallax train target-sentiment' made (default: ${DEFAULT-VALUE}).")
    String targetModel();
  }

  @Override
  public String name() {
    return "score-targets";
  }

  @Override
  public String description() {
    return "Scores how sentences speak of the people, companies and products that they mention.";
  }

  @Override
  public List<Table> inputs() {
    return List.of(Sentences.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(TargetSentiment.TABLE);
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Map<Table, Dataset<Row>> compute(Inputs inputs, Options options) {
    if (options.semanticLimit() < 0) {
      throw new UserException(
          "%s: found %d; expected 0 or more. Use 0 to load no model."
              .formatted(SemanticLimitOption.NAME, options.semanticLimit()));
    }
    InputFile file = options.variants();
    Variants variants = Variants.parse(file.text(inputs.hadoop()), file.path());
    Targets targets = TargetOptions.of(options, inputs.hadoop(), new TextWords(variants));
    TargetHead head = TargetHeadFile.open(options.targetModel(), inputs.hadoop());
    return Map.of(
        TargetSentiment.TABLE,
        options.semanticLimit() == 0
            ? inputs.spark().createDataFrame(List.of(), TargetSentiment.TABLE.schema())
            : scored(inputs, options, head, MentionRules.of(targets, variants)));
  }

  private static Dataset<Row> scored(
      Inputs inputs, Options options, TargetHead head, MentionRules rules) {
    Dataset<Row> mentions = inputs.shared(mentions(inputs, rules));
    List<Row> byOutlet =
        inputs.local(mentions.groupBy(Sentences.OUTLET.column()).agg(count(lit(1))));
    long limit = options.semanticLimit();
    long n = byOutlet.stream().mapToLong(row -> row.getLong(1)).sum();
    OutletSample sample = n <= limit ? OutletSample.all() : OutletSample.of(byOutlet, limit);
    String weight = TargetSentiment.WEIGHT.name();
    Dataset<Row> drawn =
        mentions.withColumn(weight, sample.every()).where(OutletSample.isDrawn(KEY, weight));
    JavaSparkContext context = JavaSparkContext.fromSparkContext(inputs.spark().sparkContext());
    Broadcast<SentimentLexicon> lexicon = context.broadcast(lexicon(inputs.hadoop()));
    long most = (long) context.defaultParallelism() * TASKS_A_CORE;
    long tasks = Math.min(most, Math.min(n, limit) / SENTENCES_A_TASK);
    // Sorting looks at the rows twice; the model must not be run twice for that.
    return inputs.shared(
        drawn
            .repartition((int) Math.max(1, tasks), xxhash64(Sentences.TEXT.column()))
            .mapPartitions(
                new ScoreMentions(context.broadcast(head), lexicon),
                Encoders.row(TargetSentiment.TABLE.schema())));
  }

  private static Dataset<Row> mentions(Inputs inputs, MentionRules rules) {
    List<Field> fields =
        Stream.concat(
                Stream.of(
                    Sentences.ARTICLE_ID,
                    Sentences.SENTENCE_NO,
                    Sentences.BLOCK_NO,
                    Sentences.OUTLET,
                    Sentences.KIND),
                SentenceText.COLUMNS.stream())
            .toList();
    Column[] columns = fields.stream().map(Field::column).toArray(Column[]::new);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(inputs.spark().sparkContext());
    Broadcast<MentionRules> sent = context.broadcast(rules);
    Broadcast<Codebook> candidates = context.broadcast(rules.candidates());
    Dataset<Row> sentences = Counted.of(inputs.table(Sentences.TABLE)).select(columns);
    JavaRDD<InternalRow> kept =
        FilteredRows.of(sentences, Sentences.TOKENS, () -> new CodebookFilter(candidates.value()))
            .mapPartitions(
                new Candidates(
                    sent,
                    fields.indexOf(Sentences.ARTICLE_ID),
                    fields.indexOf(Sentences.SENTENCE_NO),
                    fields.indexOf(Sentences.BLOCK_NO),
                    fields.indexOf(Sentences.TOKENS)));
    return ArticleMentions.of(
        inputs.spark().internalCreateDataFrame(kept.rdd(), sentences.schema(), false), sent);
  }

  private static SentimentLexicon lexicon(Configuration hadoop) {
    Variants variants = Variants.parse(VARIANTS.text(hadoop), VARIANTS.path());
    return SentimentLexicon.read(List.of(LEXICON), MODIFIERS, variants, hadoop);
  }

  @Override
  public String externalState(Options options, Configuration hadoop) {
    return TargetHeadFile.file(options.targetModel()).sha256(hadoop);
  }

  @Override
  public List<Finding> review(Written written, Options options) {
    return TargetReview.of(written, options.semanticLimit());
  }
}
