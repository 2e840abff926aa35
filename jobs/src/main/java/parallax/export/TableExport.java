package parallax.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.lake.Lake;
import parallax.lake.TableEntry;
import parallax.table.Field;
import parallax.table.Table;

/**
 * Writes tables of one run into a folder.
 *
 * @param run the run's id
 * @param entries where each table lies
 */
public record TableExport(
    Lake lake, String run, Map<Table, TableEntry> entries, Configuration hadoop) {
  private static final String SCRIPT = "load.sql";

  /**
   * Writes all tables in one format, rows sorted by the table's key, and what their columns mean.
   *
   * @param rows reads a table; not called for the format that copies files
   * @return the rows of each table
   * @throws parallax.job.UserException where the place is taken
   */
  public Map<String, Long> write(
      Format format, String output, boolean overwrite, Function<Table, Dataset<Row>> rows)
      throws IOException {
    ExportFolder folder = new ExportFolder(output, overwrite, hadoop);
    try {
      Map<String, Long> written = new LinkedHashMap<>();
      switch (format) {
        case CSV -> files(folder, ".csv", table -> new CsvRows(table.fields()), rows, written);
        case JSONL -> files(folder, ".jsonl", JsonRows::new, rows, written);
        case SQLITE -> sqlite(folder, rows, written);
        case DUCKDB -> duckdb(folder, written);
      }
      try (Writer columns = writer(folder, "columns.csv")) {
        columns.write(ColumnList.of(entries.keySet()));
      }
      String name = format.name().toLowerCase(Locale.ROOT);
      String manifest = new ExportManifest(run, name, written, folder.names()).toJson();
      try (Writer writer = writer(folder, ExportManifest.NAME)) {
        writer.write(manifest);
      }
      folder.publish();
      return written;
    } finally {
      folder.clear();
    }
  }

  private void files(
      ExportFolder folder,
      String ending,
      Function<Table, RowText> form,
      Function<Table, Dataset<Row>> rows,
      Map<String, Long> written)
      throws IOException {
    for (Table table : entries.keySet()) {
      try (Writer writer = writer(folder, table.name() + ending)) {
        written.put(table.name(), write(table, rows.apply(table), form.apply(table), writer));
      }
    }
  }

  private void sqlite(
      ExportFolder folder, Function<Table, Dataset<Row>> rows, Map<String, Long> written)
      throws IOException {
    try (Writer writer = writer(folder, SCRIPT)) {
      writer.write(
          "-- Run %s of Parallax: sqlite3 news.sqlite < load.sql\nbegin;\n".formatted(run));
      for (Table table : entries.keySet()) {
        written.put(table.name(), write(table, rows.apply(table), new SqliteRows(table), writer));
      }
      writer.write("commit;\n");
    }
  }

  private void duckdb(ExportFolder folder, Map<String, Long> written) throws IOException {
    StringBuilder script = new StringBuilder();
    script.append("-- Run %s of Parallax: duckdb ../news.duckdb < load.sql\n".formatted(run));
    script.append("begin;\n");
    for (Map.Entry<Table, TableEntry> one : entries.entrySet()) {
      Table table = one.getKey();
      List<String> files = new ArrayList<>();
      for (Path file : parquet(one.getValue())) {
        String name = "%s/%05d.parquet".formatted(table.name(), files.size());
        folder.copy(file, name);
        files.add(name);
      }
      script.append(DuckdbScript.of(table, files));
      written.put(table.name(), one.getValue().rows());
    }
    try (Writer writer = writer(folder, SCRIPT)) {
      writer.write(script.append("commit;\n").toString());
    }
  }

  private List<Path> parquet(TableEntry entry) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (String relative : entry.paths()) {
      Path path = lake.path(relative);
      FileSystem files = path.getFileSystem(hadoop);
      for (FileStatus file : files.listStatus(path)) {
        if (file.getPath().getName().endsWith(".parquet")) {
          paths.add(file.getPath());
        }
      }
    }
    paths.sort(null);
    return paths;
  }

  /** Holds one partition at a time in memory. */
  private static long write(Table table, Dataset<Row> rows, RowText text, Writer writer)
      throws IOException {
    Column[] key = table.key().stream().map(Field::column).toArray(Column[]::new);
    writer.write(text.header());
    long n = 0;
    for (Iterator<Row> all = rows.orderBy(key).toLocalIterator(); all.hasNext(); n++) {
      writer.write(text.of(all.next()));
    }
    return n;
  }

  private static Writer writer(ExportFolder folder, String name) throws IOException {
    return new BufferedWriter(new OutputStreamWriter(folder.create(name), UTF_8), 1 << 16);
  }
}
