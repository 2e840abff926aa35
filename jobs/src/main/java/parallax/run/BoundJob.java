package parallax.run;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.job.Finding;
import parallax.job.InputFile;
import parallax.job.Inputs;
import parallax.job.Job;
import parallax.job.Written;
import parallax.table.Table;

/**
 * A job with its options.
 *
 * @param written every option by name, as the user would write it, defaults included; no value
 *     where it is not set
 * @param files every file that an option names, by the option's name
 */
public record BoundJob<O>(
    Job<O> job,
    O options,
    SortedMap<String, List<String>> written,
    SortedMap<String, InputFile> files) {

  public BoundJob {
    written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  public String name() {
    return job.name();
  }

  /** The tables that it reads with its options. */
  public List<Table> inputs(Configuration hadoop) {
    return job.inputs(options, hadoop);
  }

  /** Every option as one line of text; empty where it is not set. */
  SortedMap<String, String> values() {
    SortedMap<String, String> values = new TreeMap<>();
    written.forEach((name, list) -> values.put(name, String.join(", ", list)));
    return values;
  }

  Map<Table, Dataset<Row>> compute(Inputs inputs) {
    return job.compute(inputs, options);
  }

  Iterable<Finding> review(Written tables) {
    return job.review(tables, options);
  }

  String externalState(Configuration hadoop) {
    return job.externalState(options, hadoop);
  }
}
