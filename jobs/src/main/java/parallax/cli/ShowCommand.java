package parallax.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import parallax.export.CsvRows;
import parallax.job.UserException;
import parallax.lake.Lake;
import parallax.table.Field;
import parallax.table.Table;
import parallax.text.NearestName;
import parallax.view.DefaultView;
import parallax.view.Grid;
import parallax.view.TableQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rows of a published table on the terminal. */
@Command(
    name = "show",
    sortOptions = false,
    description = {
      "Shows rows of a table of the published run; without TABLE, which tables there are.",
      "Conditions and orders are written as in SQL; 'parallax tables TABLE' explains the columns."
    },
    footer = {
      "",
      "Examples:",
      "  parallax show outlet_totals",
      "  parallax show ngram_keyness --where \"outlet = 'The Times' and size = 2\" --top 50",
      "  parallax show frame_evidence --where \"speaker is not null\" --sort 'speaker, outlet'",
      "  parallax show frame_contrast --columns outlet,frame_a,frame_b,log_odds,q_value",
      "  parallax show ngrams --sort 'n desc' --top 1000 --csv > ngrams.csv"
    })
final class ShowCommand implements Callable<Integer> {
  private static final int MOST = 100_000;
  private static final int PIPED_WIDTH = 120;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "TABLE", description = "A table, such as ngrams.")
  private @Nullable String name;

  @Option(
      names = "--where",
      paramLabel = "CONDITION",
      description = "Only rows for which it holds, such as \"z > 2 and outlet = 'The Times'\".")
  private @Nullable String where;

  @Option(
      names = "--sort",
      paramLabel = "COLUMNS",
      description = "Such as 'z desc, ngram' (default: what matters most in the table first).")
  private @Nullable String sort;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many rows, 1 to 100000 (default: ${DEFAULT-VALUE}).")
  private int top;

  @Option(
      names = "--columns",
      paramLabel = "NAMES",
      split = ",",
      description =
          "Such as outlet,ngram,z; '*' for all (default: as many as the line has room for).")
  private List<String> columns = new ArrayList<>();

  @Option(names = "--csv", description = "As CSV with whole texts and all digits.")
  private boolean csv;

  @Option(
      names = "--lake",
      paramLabel = "FOLDER",
      defaultValue = "lake",
      description = "The tables of 'parallax analyze' (default: ${DEFAULT-VALUE}).")
  private String folder = "";

  private final KnownTables known;

  ShowCommand(KnownTables known) {
    this.known = known;
  }

  @Override
  public Integer call() {
    if (top < 1 || top > MOST) {
      throw new UserException(
          "--top %d: expected 1 to %d; 'parallax export' writes whole tables."
              .formatted(top, MOST));
    }
    Configuration hadoop = Session.hadoop();
    Lake lake = Lake.at(folder, hadoop);
    PublishedTables tables = PublishedTables.of(lake);
    if (name == null) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(known.list(tables.run()));
      out.flush();
      return ExitCode.OK;
    }
    Table table = known.table(name);
    List<Field> fields = fields(table);
    SparkSession spark = Session.open(Workload.bytes(List.of(), lake, hadoop));
    TableQuery query = new TableQuery(table, tables.read(spark, table), where);
    List<Row> rows = query.first(top, fields, sort);
    long all =
        where == null
            ? tables.entry(table).rows()
            : rows.size() < top ? rows.size() : query.count();
    print(table, fields, rows, all);
    return ExitCode.OK;
  }

  private List<Field> fields(Table table) {
    if (columns.isEmpty()) {
      return csv ? table.fields() : DefaultView.of(table).fields();
    }
    List<Field> chosen = new ArrayList<>();
    for (String column : columns) {
      if (column.strip().equals("*")) {
        chosen.addAll(table.fields());
      } else {
        chosen.add(field(table, column.strip()));
      }
    }
    return chosen;
  }

  private static Field field(Table table, String column) {
    return table.fields().stream()
        .filter(field -> field.name().equals(column))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "--columns: %s has no column '%s'; did you mean '%s'? Its columns: %s."
                        .formatted(
                            table.name(),
                            column,
                            NearestName.of(
                                column, table.fields().stream().map(Field::name).toList()),
                            String.join(", ", table.fields().stream().map(Field::name).toList()))));
  }

  private void print(Table table, List<Field> fields, List<Row> rows, long all) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter notes = csv ? spec.commandLine().getErr() : out;
    List<Field> shown = fields;
    if (csv) {
      CsvRows text = new CsvRows(fields);
      out.print(text.header());
      rows.forEach(row -> out.print(text.of(row)));
    } else {
      int width = Terminal.isInteractive() ? spec.root().usageMessage().width() : PIPED_WIDTH;
      Grid grid = new Grid(fields, rows);
      if (columns.isEmpty()) {
        shown = fields.subList(0, grid.fitting(width));
        grid = new Grid(shown, rows);
      }
      out.print(grid.lines(width, Terminal.takesColours()));
      if (!grid.longUnits().isEmpty()) {
        out.println("Units: " + String.join(", ", grid.longUnits()) + ".");
      }
    }
    out.flush();
    notes.println(
        "%,d of %,d rows of %s%s%s"
            .formatted(
                rows.size(),
                all,
                table.name(),
                rows.size() < all ? "; --top N shows more." : ".",
                columns.isEmpty() ? others(table, shown) : ""));
    notes.flush();
  }

  private static String others(Table table, List<Field> shown) {
    List<String> others =
        table.fields().stream().filter(field -> !shown.contains(field)).map(Field::name).toList();
    return others.isEmpty()
        ? ""
        : "%nMore columns (--columns): %s.".formatted(String.join(", ", others));
  }
}
