package parallax.run;

import java.util.Collections;
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
 * @param values every option by name, as the user would write it, defaults included
 * @param files every file that an option names, by the option's name
 */
public record BoundJob<O>(
    Job<O> job, O options, SortedMap<String, String> values, SortedMap<String, InputFile> files) {

  public BoundJob {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  public String name() {
    return job.name();
  }

  Map<Table, Dataset<Row>> compute(Inputs inputs) {
    return job.compute(inputs, options);
  }

  Iterable<Finding> review(Written written) {
    return job.review(written, options);
  }

  String externalState(Configuration hadoop) {
    return job.externalState(options, hadoop);
  }
}
