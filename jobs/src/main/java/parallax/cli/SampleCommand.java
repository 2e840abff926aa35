package parallax.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import parallax.job.UserException;
import parallax.lake.Lake;
import parallax.learn.Candidates;
import parallax.learn.CodingSheet;
import parallax.learn.Draw;
import parallax.learn.Draw.Candidate;
import parallax.learn.Draw.Drawn;
import parallax.table.FrameEvidence;
import parallax.table.SentenceEmbeddings;
import parallax.table.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws sentences for people to code. */
@Command(
    name = "sample",
    sortOptions = false,
    description = {
      "Draws sentences of the published run to code by hand, in the format that 'parallax train' and"
          + " 'parallax validate' read.",
      "Half of them are sentences in which the frame was found, a quarter those most like them, a"
          + " quarter any others, from all outlets in turn. Write frames ('talent_war;risk') or 'none'"
          + " in the place of each '?'.",
      "Each has a weight, the number of sentences of the corpus that it stands for, by which"
          + " 'parallax validate' also estimates the scores for the corpus."
    },
    footer = {
      "",
      "Examples:",
      "  parallax sample --frame talent_war --n 100",
      "  parallax sample --frame risk --output to-code.csv --lake hdfs:///lakes/news"
    })
final class SampleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--frame",
      required = true,
      paramLabel = "FRAME",
      description = "Id of a frame, such as talent_war.")
  private String frame = "";

  @Option(
      names = "--n",
      defaultValue = "100",
      paramLabel = "N",
      description = "How many sentences, 4 to 10000 (default: ${DEFAULT-VALUE}).")
  private int n;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "A new file, .tsv, .csv or .jsonl (default: FRAME-to-code.tsv).")
  private @Nullable Path output;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Another seed draws other sentences (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--lake",
      paramLabel = "FOLDER",
      defaultValue = "lake",
      description = "Whose sentences (default: ${DEFAULT-VALUE}).")
  private String lakeFolder = "lake";

  private static final int MOST = 10_000;

  @Override
  public Integer call() throws IOException {
    Path file = output == null ? Path.of(frame + "-to-code.tsv") : output;
    if (n < Draw.LEAST || n > MOST) {
      throw new UserException("--n: found %d; expected %d to %d.".formatted(n, Draw.LEAST, MOST));
    }
    if (Files.exists(file)) {
      throw new UserException("--output %s is there already; name a new file.".formatted(file));
    }
    CodingSheet.write(file.toString(), List.of());
    PublishedTables tables = PublishedTables.of(Lake.at(lakeFolder, Session.hadoop()));
    List<CodingSheet.Line> lines = lines(Session.open(0), tables);
    Files.writeString(file, CodingSheet.write(file.toString(), lines), UTF_8);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%,d sentences in %s. Write frames, or 'none', in the place of each '?', then:%n"
            + "  parallax train %s --output models/%s%n"
            + "Hide the column 'weight' meanwhile: a small one tells that the frame was found.%n",
        lines.size(),
        Terminal.escape(file.toString()),
        Terminal.escape(file.toString()),
        Terminal.escape(frame));
    out.flush();
    return ExitCode.OK;
  }

  private List<CodingSheet.Line> lines(SparkSession spark, PublishedTables tables) {
    Dataset<Row> sentences = tables.read(spark, Sentences.TABLE);
    Candidates candidates =
        new Candidates(sentences, tables.read(spark, FrameEvidence.TABLE), frame, n, seed);
    Dataset<Row> embeddings = tables.read(spark, SentenceEmbeddings.TABLE);
    double[] centre =
        candidates.centre(embeddings).collectAsList().stream()
            .mapToDouble(row -> row.getDouble(0))
            .toArray();
    List<Candidate> found =
        candidates.rows(embeddings, centre).collectAsList().stream().map(Draw::candidate).toList();
    return inContext(Draw.of(found, n, seed), sentences);
  }

  /** The drawn sentences with their neighbours, in the order of the draw. */
  private static List<CodingSheet.Line> inContext(List<Drawn> drawn, Dataset<Row> sentences) {
    Map<List<Object>, Row> byPlace = new HashMap<>();
    Object[] articles = drawn.stream().map(one -> one.candidate().article()).distinct().toArray();
    sentences
        .where(Sentences.ARTICLE_ID.column().isin(articles))
        .select(
            Sentences.ARTICLE_ID.column(),
            Sentences.SENTENCE_NO.column(),
            Sentences.TEXT.column(),
            Sentences.KIND.column(),
            Sentences.BEGIN.column(),
            Sentences.END.column())
        .collectAsList()
        .forEach(row -> byPlace.put(List.of(row.getString(0), row.getInt(1)), row));
    List<CodingSheet.Line> lines = new ArrayList<>();
    for (Drawn with : drawn) {
      Candidate one = with.candidate();
      Row row = byPlace.get(List.of(one.article(), one.sentenceNo()));
      if (row != null) {
        lines.add(
            new CodingSheet.Line(
                row.getString(2),
                text(byPlace.get(List.of(one.article(), one.sentenceNo() - 1))),
                text(byPlace.get(List.of(one.article(), one.sentenceNo() + 1))),
                one.outlet(),
                row.getString(3),
                one.article(),
                one.sentenceNo(),
                row.getInt(4),
                row.getInt(5),
                with.weight()));
      }
    }
    return lines;
  }

  private static String text(@Nullable Row row) {
    return row == null ? "" : row.getString(2);
  }
}
