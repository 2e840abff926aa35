package parallax.ingest;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.util.SerializableConfiguration;
import parallax.job.Finding;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.job.UserException;
import parallax.job.Written;
import parallax.table.Articles;
import parallax.table.Rejected;
import parallax.table.Sources;
import parallax.table.Table;

/**
 * Reads articles from files: {@code articles}, {@code rejected} and {@code sources}.
 *
 * <p>The driver lists files and plans who reads what; tasks open the files, through whatever Hadoop
 * file system they are on, and hand on one row a record. Files are read once.
 */
public final class IngestArticles implements Job<IngestOptions> {
  /** Lets the tasks' shares follow from the input and the number of cores. */
  private static final long BY_SIZE = 0;

  private final long sliceBytes;

  public IngestArticles() {
    this(BY_SIZE);
  }

  /**
   * @param sliceBytes bytes for each task, so that tests can split small files
   */
  IngestArticles(long sliceBytes) {
    this.sliceBytes = sliceBytes;
  }

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public String description() {
    return "Reads articles from text, JSON Lines, CSV and TSV files.";
  }

  @Override
  public List<Table> inputs() {
    return List.of();
  }

  @Override
  public List<Table> outputs() {
    return List.of(Articles.TABLE, Rejected.TABLE, Sources.TABLE);
  }

  @Override
  public Class<IngestOptions> optionsType() {
    return IngestOptions.class;
  }

  @Override
  public String externalState(IngestOptions options, Configuration hadoop) {
    StringBuilder state = new StringBuilder();
    for (ListedFile file : InputListing.of(options.input(), hadoop)) {
      state.append(file.path()).append('\t').append(file.location()).append('\t');
      state.append(file.bytes()).append('\t').append(file.modified()).append('\n');
    }
    return Hashes.hex(state.toString());
  }

  @Override
  public Map<Table, Dataset<Row>> compute(Inputs inputs, IngestOptions options) {
    IngestReview.requireShare(options.maxRejected());
    Map<String, String> fields = options.field() == null ? Map.of() : options.field();
    ReadOptions read =
        new ReadOptions(options.format(), fields, options.charset(), options.maxRecordBytes());
    List<ListedFile> listed = InputListing.of(options.input(), inputs.hadoop());
    InputFiles input = InputFiles.of(listed, options.metadata(), fields, inputs.hadoop());
    requireContent(input, options);
    TableHeaders.require(input, read, inputs.hadoop());
    int cores = inputs.spark().sparkContext().defaultParallelism();
    long bytes = sliceBytes == BY_SIZE ? SlicePlan.sliceBytes(input, cores) : sliceBytes;
    SlicePlan plan = SlicePlan.of(input, read, bytes, inputs.hadoop());
    JavaRDD<byte[]> outcomes = inputs.shared(outcomes(plan, read, inputs));
    JavaRDD<Fix> fixes = Resolution.fixes(outcomes);
    JavaRDD<LedgerEntry> ledger = Ledger.of(outcomes, fixes);
    return Map.of(
        Articles.TABLE, dataset(ArticleRows.of(outcomes, fixes), Articles.TABLE, inputs),
        Rejected.TABLE, dataset(Ledger.rejected(ledger), Rejected.TABLE, inputs),
        Sources.TABLE, dataset(Ledger.sources(ledger), Sources.TABLE, inputs));
  }

  @Override
  public List<Finding> review(Written written, IngestOptions options) {
    return IngestReview.of(written, options.maxRejected());
  }

  private static JavaRDD<byte[]> outcomes(SlicePlan plan, ReadOptions read, Inputs inputs) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(inputs.spark().sparkContext());
    var hadoop = context.broadcast(new SerializableConfiguration(inputs.hadoop()));
    List<byte[]> tasks = plan.tasks().stream().map(SliceReader::packed).toList();
    return context.parallelize(tasks, tasks.size()).mapPartitions(new SliceReader(read, hadoop));
  }

  private static Dataset<Row> dataset(JavaRDD<InternalRow> rows, Table table, Inputs inputs) {
    Dataset<Row> dataset =
        inputs.spark().internalCreateDataFrame(rows.rdd(), table.schema(), false);
    // One partition is what Spark then knows it to be, and it shuffles nothing.
    return rows.getNumPartitions() == 1 ? dataset.coalesce(1) : dataset;
  }

  private static void requireContent(InputFiles input, IngestOptions options) {
    if (input.problems().isEmpty() && input.files().stream().allMatch(file -> file.bytes() == 0)) {
      throw new UserException(
          "Nothing to read in %s: %d files, all empty; expected articles."
              .formatted(String.join(", ", options.input()), input.files().size()));
    }
  }
}
