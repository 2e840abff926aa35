package parallax.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import parallax.job.InputFile;
import parallax.job.UserException;
import parallax.lake.Lake;
import parallax.lake.RunManifest;
import parallax.lake.TableReader;
import parallax.learn.Coded;
import parallax.learn.CodedFile;
import parallax.segment.TextWords;
import parallax.table.Articles;
import parallax.text.Variants;

/** Opens the hand-coded files that a command names. */
final class CodedInput {
  private static final InputFile VARIANTS = new InputFile("builtin:variants.tsv");

  private CodedInput() {}

  /**
   * The sentences; the lake is opened only where a row gives a place instead of a text.
   *
   * @param frames the frames to keep; none keeps all
   * @throws UserException where a file is broken, or none has the frames
   */
  static Coded read(List<String> paths, List<String> frames, String lake, Configuration hadoop) {
    List<InputFile> files = paths.stream().map(InputFile::new).toList();
    Map<String, String> articles =
        CodedFile.needsArticles(files, hadoop) ? articles(lake, hadoop) : Map.of();
    Coded coded = CodedFile.read(files, hadoop, articles::get);
    if (coded.units().isEmpty()) {
      throw new UserException(
          "%s: none of the %d sentences is coded yet; write frames for the '?'."
              .formatted(String.join(", ", paths), coded.notCoded()));
    }
    for (String frame : frames) {
      if (!coded.frames().contains(frame)) {
        throw new UserException(
            "--frames: no coded sentence has the frame '%s'; there are %s."
                .formatted(frame, String.join(", ", coded.frames())));
      }
    }
    return frames.isEmpty() ? coded : coded.only(frames);
  }

  private static Map<String, String> articles(String folder, Configuration hadoop) {
    Lake lake = Lake.at(folder, hadoop);
    RunManifest run =
        lake.current()
            .orElseThrow(
                () ->
                    new UserException(
                        "%s has no published run, and the coded sentences name places in its articles; name the right --lake."
                            .formatted(lake.root())));
    SparkSession spark = Session.open(0);
    Map<String, String> texts = new HashMap<>();
    for (Row row :
        TableReader.read(spark, lake, Articles.TABLE, run.table(Articles.TABLE.name()))
            .select(Articles.ARTICLE_ID.column(), Articles.TEXT.column())
            .collectAsList()) {
      texts.put(row.getString(0), row.getString(1));
    }
    return texts;
  }

  /** The tokens of a text, by the rules by which articles are counted. */
  static TextWords words(Configuration hadoop) {
    return new TextWords(Variants.parse(VARIANTS.text(hadoop), VARIANTS.path()));
  }
}
