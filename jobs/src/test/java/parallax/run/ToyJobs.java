package parallax.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import parallax.job.Finding;
import parallax.job.InputFile;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.job.Written;
import parallax.table.Field;
import parallax.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Two small jobs in a row, to see how runs go: words of a file, and the longest of them. */
public final class ToyJobs {
  public static final Field WORD = Field.required("word", StringType, "A word.");
  public static final Field LENGTH = Field.required("length", IntegerType, "Its length.");
  public static final Table WORDS = Table.named("words", 1, "One word.").key(WORD).columns(LENGTH);
  public static final Field LONGEST = Field.required("longest", IntegerType, "A length.");
  public static final Table LONGEST_WORDS =
      Table.named("longest_words", 1, "The longest.").key(LONGEST).columns();

  private ToyJobs() {}

  /** Options of both. */
  @Command
  public interface ReadOptions {
    @Option(names = "--file", required = false, description = "Words, one a line.")
    InputFile file();

    @Option(
        names = "--faulty",
        defaultValue = "none",
        description = "null, type, fault, gate (default: ${DEFAULT-VALUE}).")
    String faulty();
  }

  /** An option that only the second job has; below 0 it reads no words. */
  @Command
  public interface MeasureOptions {
    @Option(
        names = "--more",
        defaultValue = "0",
        description = "Added (default: ${DEFAULT-VALUE}).")
    int more();
  }

  /** Reads words. */
  public static final class ReadWords implements Job<ReadOptions> {
    @Override
    public String name() {
      return "read-words";
    }

    @Override
    public String description() {
      return "Reads words.";
    }

    @Override
    public List<Table> inputs() {
      return List.of();
    }

    @Override
    public List<Table> outputs() {
      return List.of(WORDS);
    }

    @Override
    public Class<ReadOptions> optionsType() {
      return ReadOptions.class;
    }

    @Override
    public Map<Table, Dataset<Row>> compute(Inputs inputs, ReadOptions options) {
      List<String> words = new ArrayList<>(options.file().text(inputs.hadoop()).lines().toList());
      Dataset<Row> rows =
          inputs
              .spark()
              .createDataset(words, Encoders.STRING())
              .toDF("word")
              .withColumn("length", length(col("word")));
      return Map.of(
          WORDS,
          switch (options.faulty()) {
            case "null" -> rows.withColumn("length", when(col("length").gt(3), col("length")));
            case "type" -> rows.withColumn("length", lit("three"));
            default -> rows;
          });
    }

    @Override
    public String externalState(ReadOptions options, Configuration hadoop) {
      return "";
    }

    @Override
    public List<Finding> review(Written written, ReadOptions options) {
      return switch (options.faulty()) {
        case "fault" -> List.of(Finding.fault("words were lost"));
        case "gate" -> List.of(Finding.gate("too few words: " + written.rows(WORDS)));
        default -> List.of(Finding.note("words read: " + written.rows(WORDS)));
      };
    }
  }

  /** Finds the longest. */
  public static final class MeasureWords implements Job<MeasureOptions> {
    @Override
    public String name() {
      return "measure-words";
    }

    @Override
    public String description() {
      return "Measures words.";
    }

    @Override
    public List<Table> inputs() {
      return List.of(WORDS);
    }

    @Override
    public List<Table> inputs(MeasureOptions options, Configuration hadoop) {
      return options.more() < 0 ? List.of() : inputs();
    }

    @Override
    public List<Table> outputs() {
      return List.of(LONGEST_WORDS);
    }

    @Override
    public Class<MeasureOptions> optionsType() {
      return MeasureOptions.class;
    }

    @Override
    public Map<Table, Dataset<Row>> compute(Inputs inputs, MeasureOptions options) {
      if (options.more() < 0) {
        return Map.of(LONGEST_WORDS, inputs.spark().range(1).select(lit(0).as("longest")));
      }
      return Map.of(
          LONGEST_WORDS,
          inputs
              .table(WORDS)
              .agg(max(LENGTH.column()).plus(options.more()).as("longest"))
              .select("longest"));
    }
  }
}
