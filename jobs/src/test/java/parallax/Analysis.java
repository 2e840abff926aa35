package parallax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import parallax.cli.Commands;
import parallax.lake.Lake;
import parallax.lake.RunManifest;
import parallax.lake.TableReader;
import parallax.table.Table;
import picocli.CommandLine;

/** Runs the real command line with all registered jobs, and opens what it made. */
final class Analysis {
  private final SparkSession spark;
  private final Path lake;
  private String out = "";
  private String err = "";

  Analysis(SparkSession spark, Path lake) {
    this.spark = spark;
    this.lake = lake;
    // The command finds the session of the tests instead of opening one.
    System.setProperty("spark.master", spark.sparkContext().master());
  }

  /** The folder of the checkout. */
  static Path root() {
    return Path.of(System.getProperty("parallax.root", ".."));
  }

  /** Runs one command, such as "analyze" or "sentiment sentences", and expects an exit code. */
  Analysis run(int exitCode, String command, Object... arguments) {
    List<String> all = new ArrayList<>(List.of(command.split(" ")));
    all.addAll(List.of("--lake", lake.toString()));
    for (Object argument : arguments) {
      all.add(argument.toString());
    }
    StringWriter standardOut = new StringWriter();
    StringWriter standardErr = new StringWriter();
    CommandLine commands = Commands.of(Registry.JOBS);
    commands.setOut(new PrintWriter(standardOut));
    commands.setErr(new PrintWriter(standardErr));
    int code = commands.execute(all.toArray(String[]::new));
    out = standardOut.toString();
    err = standardErr.toString();
    assertThat(code).as("exit code; out: %s; err: %s", out, err).isEqualTo(exitCode);
    return this;
  }

  String out() {
    return out;
  }

  String err() {
    return err;
  }

  RunManifest manifest() {
    return lake().current().orElseThrow();
  }

  /** The rows of a table of the published run. */
  Dataset<Row> table(Table table) {
    return TableReader.read(spark, lake(), table, manifest().table(table.name()));
  }

  /** The rows for which an SQL condition holds, as text, in the order of the table's key. */
  List<String> rows(Table table, String condition, String... columns) {
    Dataset<Row> rows =
        table(table)
            .where(condition)
            .orderBy(
                table.key().stream()
                    .map(field -> field.column())
                    .toArray(org.apache.spark.sql.Column[]::new));
    return rows.selectExpr(columns).collectAsList().stream().map(Row::toString).toList();
  }

  private Lake lake() {
    return Lake.at(lake.toString(), new Configuration());
  }
}
