package parallax.segment;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import parallax.job.InputFile;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.table.Articles;
import parallax.table.Field;
import parallax.table.OutletTotals;
import parallax.table.Sentences;
import parallax.table.Table;
import parallax.text.Variants;
import picocli.CommandLine.Option;

/**
 * Splits articles into blocks, sentences and tokens, and totals each outlet.
 *
 * <p>Copies of an article give no sentences, and lines of boilerplate are marked as such and not
 * counted. {@code --keep-duplicates} segments copies, too. {@code --keep-boilerplate} does not look
 * for boilerplate: such lines are headings, list items or paragraphs and counted like all else, in
 * the later jobs as well.
 */
public final class SegmentArticles implements Job<SegmentArticles.Options> {
  /** What a user may choose. */
  public interface Options {
    @Option(
        names = "--segmenter",
        defaultValue = "icu",
        paramLabel = "NAME",
        description =
            "What finds sentences and words: icu (ICU4J, fast) or spark-nlp (Spark NLP's"
                + " SentenceDetector and Tokenizer) (default: ${DEFAULT-VALUE}).")
    SegmenterKind segmenter();

    @Option(
        names = "--variants",
        defaultValue = "builtin:variants.tsv",
        paramLabel = "FILE",
        description =
            "Spellings that count as one: variant, tab, canonical form (default:"
                + " ${DEFAULT-VALUE}).")
    InputFile variants();

    @Option(
        names = "--keep-boilerplate",
        defaultValue = "false",
        description =
            "Count bylines, share bars, comment forms and the like as part of the articles.")
    boolean keepBoilerplate();

    @Option(
        names = "--keep-duplicates",
        defaultValue = "false",
        description = "Count exact copies of an article as articles of their own.")
    boolean keepDuplicates();
  }

  @Override
  public String name() {
    return "segment";
  }

  @Override
  public String description() {
    return "Splits articles into sentences and tokens and totals each outlet.";
  }

  @Override
  public List<Table> inputs() {
    return List.of(Articles.TABLE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(Sentences.TABLE, OutletTotals.TABLE);
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Map<Table, Dataset<Row>> compute(Inputs inputs, Options options) {
    Dataset<Row> articles = articles(inputs, options);
    Dataset<Row> segmented = inputs.shared(segmented(inputs, options, articles));
    return Map.of(
        Sentences.TABLE,
        sentences(segmented),
        OutletTotals.TABLE,
        OutletCounts.totals(articles, segmented));
  }

  private static Dataset<Row> articles(Inputs inputs, Options options) {
    Dataset<Row> articles = inputs.table(Articles.TABLE);
    return options.keepDuplicates()
        ? articles
        : articles.filter(Articles.DUPLICATE_OF.column().isNull());
  }

  private static Dataset<Row> segmented(Inputs inputs, Options options, Dataset<Row> articles) {
    InputFile file = options.variants();
    Variants variants = Variants.parse(file.text(inputs.hadoop()), file.path());
    Broadcast<Variants> everywhere =
        JavaSparkContext.fromSparkContext(inputs.spark().sparkContext()).broadcast(variants);
    return articles
        .select(
            Articles.ARTICLE_ID.column(),
            Articles.OUTLET.column(),
            Articles.TITLE.column(),
            Articles.TEXT.column())
        .mapPartitions(
            new SegmentPartition(
                options.segmenter().create(), everywhere, options.keepBoilerplate()),
            Encoders.bean(SegmentedSentence.class))
        .toDF();
  }

  private static Dataset<Row> sentences(Dataset<Row> segmented) {
    return segmented.select(
        named("articleId", Sentences.ARTICLE_ID),
        named("sentenceNo", Sentences.SENTENCE_NO),
        named("outlet", Sentences.OUTLET),
        named("blockNo", Sentences.BLOCK_NO),
        named("kind", Sentences.KIND),
        named("begin", Sentences.BEGIN),
        named("end", Sentences.END),
        named("text", Sentences.TEXT),
        named("tokens", Sentences.TOKENS),
        named("tokenBegins", Sentences.TOKEN_BEGINS),
        named("tokenEnds", Sentences.TOKEN_ENDS),
        size(col("tokens")).as(Sentences.N_TOKENS.name()),
        named("quotedSpans", Sentences.QUOTED_SPANS));
  }

  private static Column named(String property, Field field) {
    return col(property).as(field.name());
  }
}
