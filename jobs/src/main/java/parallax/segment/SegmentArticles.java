package parallax.segment;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import parallax.job.ColumnRows;
import parallax.job.InputFile;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.table.Articles;
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
  public interface Options extends VariantsOption {
    @Option(
        names = "--segmenter",
        defaultValue = "icu",
        paramLabel = "NAME",
        description =
            "What finds sentences and words: icu (ICU4J, fast) or spark-nlp (Spark NLP's"
                + " SentenceDetector and Tokenizer) (default: ${DEFAULT-VALUE}).")
    SegmenterKind segmenter();

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
    JavaRDD<InternalRow> articles = articles(inputs, options);
    SegmentPartition partition =
        new SegmentPartition(
            options.segmenter().create(),
            variants(inputs, options),
            options.keepBoilerplate(),
            Math.max(1, articles.getNumPartitions()));
    JavaRDD<PartitionCounts> counts =
        inputs.shared(articles.mapPartitions(partition::counts, true));
    SentencePartition sentences =
        new SentencePartition(partition, counts.id(), counts.getStorageLevel());
    return Map.of(
        Sentences.TABLE,
        rows(inputs, articles.mapPartitionsWithIndex(sentences, true), Sentences.TABLE),
        OutletTotals.TABLE,
        rows(inputs, TotalRows.of(counts, partition.parts()), OutletTotals.TABLE));
  }

  private static JavaRDD<InternalRow> articles(Inputs inputs, Options options) {
    Dataset<Row> articles = inputs.table(Articles.TABLE);
    Dataset<Row> originals =
        options.keepDuplicates()
            ? articles
            : articles.filter(Articles.DUPLICATE_OF.column().isNull());
    return ColumnRows.of(
        originals.select(
            Articles.ARTICLE_ID.column(),
            Articles.OUTLET.column(),
            Articles.TITLE.column(),
            Articles.TEXT.column()));
  }

  private static Broadcast<Variants> variants(Inputs inputs, Options options) {
    InputFile file = options.variants();
    Variants variants = Variants.parse(file.text(inputs.hadoop()), file.path());
    return JavaSparkContext.fromSparkContext(inputs.spark().sparkContext()).broadcast(variants);
  }

  private static Dataset<Row> rows(Inputs inputs, JavaRDD<InternalRow> rows, Table table) {
    return inputs.spark().internalCreateDataFrame(rows.rdd(), table.schema(), false);
  }
}
