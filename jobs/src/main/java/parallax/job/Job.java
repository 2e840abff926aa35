package parallax.job;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.table.Table;

/**
 * One analysis: tables in, lazy tables out.
 *
 * <p>A job runs no action, writes nothing and opens no session; the runner does. Its results depend
 * only on its input tables, its options and {@link #externalState}.
 *
 * @param <O> an interface whose methods are annotated picocli options
 */
public interface Job<O> {
  /** Verb and object, such as {@code count-ngrams}; also the subcommand. */
  String name();

  /** One sentence for the command's help. */
  String description();

  /** Every table that it may read. */
  List<Table> inputs();

  /**
   * Those of {@link #inputs()} that it reads with these options: what makes the others need not be
   * done for it.
   *
   * @throws UserException where something that the options name is not there
   */
  default List<Table> inputs(O options, Configuration hadoop) {
    return inputs();
  }

  List<Table> outputs();

  Class<O> optionsType();

  /** A lazy dataset for every table of {@link #outputs}, columns by name. */
  Map<Table, Dataset<Row>> compute(Inputs inputs, O options);

  /**
   * What the result depends on besides tables, options and the files that options name, in a form
   * that changes whenever it does: the listing of the input files, for the job that reads them.
   *
   * @throws UserException where something that the options name is not there
   */
  default String externalState(O options, Configuration hadoop) {
    return "";
  }

  /** Looks at what was written, before it is published. */
  default List<Finding> review(Written written, O options) {
    return List.of();
  }
}
