package parallax.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import parallax.export.Format;
import parallax.export.TableExport;
import parallax.job.UserException;
import parallax.lake.Lake;
import parallax.lake.TableEntry;
import parallax.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Published tables as files for other programs. */
@Command(
    name = "export",
    sortOptions = false,
    description = {
      "Writes tables of the published run into a folder, all of them if none is named.",
      "csv: TABLE.csv (RFC 4180, UTF-8), lists and structures as JSON; text that a spreadsheet"
          + " would compute gets an apostrophe in front.",
      "jsonl: TABLE.jsonl, a JSON object a row, every value exactly as in the table.",
      "duckdb: Parquet files and load.sql, which makes the tables with types and comments.",
      "sqlite: load.sql with all rows.",
      "Rows are sorted by the table's key. columns.csv says what each column means. The folder"
          + " appears when it is whole."
    },
    footer = {
      "",
      "Examples:",
      "  parallax export --output tables",
      "  parallax export frames_by_outlet frame_evidence --output frames",
      "  parallax export --format duckdb --output duck && cd duck && duckdb ../news.duckdb < load.sql",
      "  parallax export --format sqlite --output lite && sqlite3 news.sqlite < lite/load.sql"
    })
final class ExportCommand implements Callable<Integer> {
  private static final String FORMATS =
      Stream.of(Format.values())
          .map(format -> format.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..*", paramLabel = "TABLE", description = "Tables, such as ngrams.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description = "csv, jsonl, duckdb or sqlite (default: ${DEFAULT-VALUE}).")
  private String format = "";

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "Where to; a new or an empty folder.")
  private String output = "";

  @Option(
      names = "--overwrite",
      description = "Replaces an earlier export in that folder; never anything else.")
  private boolean overwrite;

  @Option(
      names = "--lake",
      paramLabel = "FOLDER",
      defaultValue = "lake",
      description = "The tables of 'parallax analyze' (default: ${DEFAULT-VALUE}).")
  private String folder = "";

  private final KnownTables known;

  ExportCommand(KnownTables known) {
    this.known = known;
  }

  @Override
  public Integer call() throws IOException {
    Format chosen = format();
    Configuration hadoop = Session.hadoop();
    Lake lake = Lake.at(folder, hadoop);
    PublishedTables published = PublishedTables.of(lake);
    Map<Table, TableEntry> entries = entries(published);
    TableExport export = new TableExport(lake, published.run().runId(), entries, hadoop);
    Map<String, Long> written =
        export.write(
            chosen,
            output,
            overwrite,
            table -> {
              SparkSession spark = Session.open(Workload.bytes(List.of(), lake, hadoop));
              return published.read(spark, table);
            });
    PrintWriter out = spec.commandLine().getOut();
    written.forEach((name, rows) -> out.printf("%-22s %,12d rows%n", name, rows));
    out.printf("Run %s as %s: %s%n", published.run().runId(), format, output);
    if (chosen == Format.DUCKDB) {
      out.printf("In that folder: duckdb ../news.duckdb < load.sql%n");
    }
    if (chosen == Format.SQLITE) {
      out.printf("In that folder: sqlite3 ../news.sqlite < load.sql%n");
    }
    unknown(published).forEach(out::println);
    out.flush();
    return ExitCode.OK;
  }

  private Format format() {
    try {
      return Format.valueOf(format.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new UserException("--format %s: expected one of %s.".formatted(format, FORMATS), e);
    }
  }

  private Map<Table, TableEntry> entries(PublishedTables published) {
    Map<Table, TableEntry> entries = new LinkedHashMap<>();
    for (String name : names) {
      Table table = known.table(name);
      entries.put(table, published.entry(table));
    }
    if (names.isEmpty()) {
      for (Table table : known.tables()) {
        if (published.run().tables().containsKey(table.name())) {
          entries.put(table, published.entry(table));
        }
      }
    }
    return entries;
  }

  /** A run of a newer release may have tables that this one cannot describe. */
  private List<String> unknown(PublishedTables published) {
    List<String> ours = known.tables().stream().map(Table::name).toList();
    return published.run().tables().keySet().stream()
        .filter(name -> names.isEmpty() && !ours.contains(name))
        .map("Left out: %s, which this release does not know."::formatted)
        .toList();
  }
}
