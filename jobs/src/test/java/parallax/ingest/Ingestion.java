package parallax.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import parallax.job.Finding;
import parallax.job.InputFile;
import parallax.job.Inputs;
import parallax.job.Written;
import parallax.table.Articles;
import parallax.table.Field;
import parallax.table.Rejected;
import parallax.table.Sources;
import parallax.table.Table;

/** One ingestion under test: files in, the rows of three tables out. */
final class Ingestion {
  private final SparkSession spark;
  private final Path folder;
  private List<String> inputs;
  private @Nullable InputFile metadata;
  private String format = "auto";
  private final Map<String, String> fields = new TreeMap<>();
  private String charset = "UTF-8";
  private long maxRecordBytes = 16L << 20;
  private double maxRejected = 0.01;
  private long sliceBytes;
  private Map<Table, List<Row>> rows = Map.of();

  Ingestion(SparkSession spark, Path folder) {
    this.spark = spark;
    this.folder = folder;
    this.inputs = List.of(folder.toString());
  }

  Ingestion file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Ingestion file(String name, byte[] content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JSON Lines file whose lines are given. */
  Ingestion lines(String name, String... lines) {
    return file(name, String.join("\n", lines) + "\n");
  }

  static String json(String outlet, String text) {
    return "{\"outlet\": \"%s\", \"text\": \"%s\"}".formatted(outlet, text);
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  Ingestion input(String... paths) {
    inputs = List.of(paths);
    return this;
  }

  Ingestion metadata(String path) {
    metadata = new InputFile(path);
    return this;
  }

  Ingestion format(String name) {
    format = name;
    return this;
  }

  Ingestion field(String ours, String theirs) {
    fields.put(ours, theirs);
    return this;
  }

  Ingestion charset(String name) {
    charset = name;
    return this;
  }

  Ingestion maxRecordBytes(long bytes) {
    maxRecordBytes = bytes;
    return this;
  }

  Ingestion maxRejected(double share) {
    maxRejected = share;
    return this;
  }

  Ingestion sliceBytes(long bytes) {
    sliceBytes = bytes;
    return this;
  }

  /** Runs the job; every run checks that no record is lost. */
  Ingestion run() {
    List<JavaRDD<?>> persisted = new ArrayList<>();
    Map<Table, Dataset<Row>> tables =
        new IngestArticles(sliceBytes).compute(inputs(persisted), options());
    rows =
        tables.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> {
                      Table table = entry.getKey();
                      return entry
                          .getValue()
                          .orderBy(
                              table.key().stream()
                                  .map(Field::column)
                                  .toArray(org.apache.spark.sql.Column[]::new))
                          .collectAsList();
                    }));
    persisted.forEach(data -> data.unpersist(true));
    requireBalance();
    return this;
  }

  /** Inputs that keep what is shared, as the runner's do: otherwise files are read many times. */
  private Inputs inputs(List<JavaRDD<?>> persisted) {
    return new Inputs() {
      @Override
      public SparkSession spark() {
        return spark;
      }

      @Override
      public Dataset<Row> table(Table table) {
        throw new IllegalArgumentException("Ingesting reads no table");
      }

      @Override
      public Dataset<Row> shared(Dataset<Row> dataset) {
        throw new IllegalArgumentException("Ingesting shares no dataset");
      }

      @Override
      public <T> JavaRDD<T> shared(JavaRDD<T> data) {
        persisted.add(data.cache());
        return data;
      }

      @Override
      public List<Row> local(Dataset<Row> rows) {
        return rows.collectAsList();
      }

      @Override
      public <T> List<T> local(JavaRDD<T> data) {
        return data.collect();
      }
    };
  }

  String externalState() {
    return new IngestArticles()
        .externalState(options(), spark.sparkContext().hadoopConfiguration());
  }

  List<Finding> review() {
    return new IngestArticles()
        .review(
            new Written() {
              @Override
              public long rows(Table table) {
                return Ingestion.this.rows(table).size();
              }

              @Override
              public Dataset<Row> table(Table table) {
                return spark.createDataFrame(Ingestion.this.rows(table), table.schema());
              }
            },
            options());
  }

  List<Row> rows(Table table) {
    return rows.getOrDefault(table, List.of());
  }

  List<Row> articles() {
    return rows(Articles.TABLE);
  }

  List<Row> rejected() {
    return rows(Rejected.TABLE);
  }

  List<Row> sources() {
    return rows(Sources.TABLE);
  }

  /** The values of one column of the articles, by article id. */
  List<String> of(Field field) {
    return articles().stream().map(row -> string(row, field)).toList();
  }

  /** Outlets of the articles, sorted. */
  List<String> outlets() {
    return of(Articles.OUTLET).stream().sorted().toList();
  }

  /** The only article there is. */
  Row article() {
    if (articles().size() != 1) {
      throw new AssertionError("Expected one article: " + articles() + " " + rejected());
    }
    return articles().get(0);
  }

  /** "path:record reason" of each rejected record. */
  List<String> reasons() {
    Function<Row, String> line =
        row ->
            "%s:%d %s"
                .formatted(
                    string(row, Rejected.SOURCE_PATH),
                    row.<Long>getAs(Rejected.RECORD_NO.name()),
                    string(row, Rejected.REASON));
    return rejected().stream().map(line).toList();
  }

  static String string(Row row, Field field) {
    return String.valueOf(row.<@Nullable Object>getAs(field.name()));
  }

  private void requireBalance() {
    long records = 0;
    for (Row source : sources()) {
      long read = source.<Long>getAs(Sources.N_RECORDS.name());
      long kept = source.<Long>getAs(Sources.N_ARTICLES.name());
      long refused = source.<Long>getAs(Sources.N_REJECTED.name());
      if (read != kept + refused) {
        throw new AssertionError("Records were lost: " + source);
      }
      records += read;
    }
    if (records != articles().size() + rejected().size()) {
      throw new AssertionError(
          records + " records, " + articles().size() + " articles, " + reasons());
    }
    long places = rejected().stream().map(row -> row.get(0) + ":" + row.get(1)).distinct().count();
    if (places != rejected().size()) {
      throw new AssertionError("Two rejected records stand at one place: " + reasons());
    }
  }

  private IngestOptions options() {
    return new IngestOptions() {
      @Override
      public List<String> input() {
        return inputs;
      }

      @Override
      public @Nullable InputFile metadata() {
        return metadata;
      }

      @Override
      public String format() {
        return format;
      }

      @Override
      public Map<String, String> field() {
        return fields;
      }

      @Override
      public String charset() {
        return charset;
      }

      @Override
      public long maxRecordBytes() {
        return maxRecordBytes;
      }

      @Override
      public double maxRejected() {
        return maxRejected;
      }
    };
  }
}
