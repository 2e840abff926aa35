package parallax.pipeline;

import com.johnsnowlabs.nlp.SparkNLP;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import parallax.job.UserException;

/** A Spark NLP pipeline that was saved in a folder. */
record SavedPipeline(String folder) {
  private static final String ANNOTATOR = "annotatorType";

  /** What annotators of sentiment and of classes make. */
  private static final Set<String> LABELS = Set.of("sentiment", "category");

  /** Folder, sizes and times of its files: another one is another pipeline. */
  String checksum(Configuration hadoop) {
    List<String> files = new ArrayList<>();
    try {
      Path path = new Path(folder);
      RemoteIterator<LocatedFileStatus> all = path.getFileSystem(hadoop).listFiles(path, true);
      while (all.hasNext()) {
        LocatedFileStatus file = all.next();
        files.add("%s %d %d".formatted(file.getPath(), file.getLen(), file.getModificationTime()));
      }
    } catch (FileNotFoundException e) {
      throw missing(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(null);
    return DigestUtils.sha256Hex(String.join("\n", files));
  }

  /** Opens it. */
  PipelineModel open(Configuration hadoop) {
    try {
      Path metadata = new Path(folder, "metadata");
      FileSystem files = metadata.getFileSystem(hadoop);
      if (!files.exists(metadata)) {
        throw missing(null);
      }
      return PipelineModel.load(folder);
    } catch (IOException e) {
      throw missing(e);
    } catch (UserException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw unreadable(e);
    } catch (Exception e) { // Scala's methods throw checked exceptions without saying so.
      throw unreadable(e);
    }
  }

  private UserException missing(@Nullable Throwable cause) {
    String message =
        "%s %s: there is no saved pipeline; expected the folder that PipelineModel.save wrote, with a folder 'metadata' in it."
            .formatted(RunPipeline.FOLDER, folder);
    return cause == null ? new UserException(message) : new UserException(message, cause);
  }

  private UserException unreadable(Throwable cause) {
    return new UserException(
        "%s %s cannot be loaded (%s). It must be a PipelineModel saved by Spark NLP %s or one that its files fit, and annotators that need TensorFlow are not in parallax.jar; save it anew with that version."
            .formatted(RunPipeline.FOLDER, folder, cause, SparkNLP.currentVersion()),
        cause);
  }

  /**
   * What the pipeline makes of texts.
   *
   * @param input the column that the pipeline reads
   * @param output the column of annotations that is wanted
   */
  Dataset<Row> annotated(PipelineModel pipeline, Dataset<Row> texts, String input, String output) {
    Dataset<Row> annotated;
    try {
      annotated = pipeline.transform(texts);
    } catch (IllegalArgumentException e) {
      throw new UserException(
          "%s %s cannot read the column '%s': %s. %s names the column that it reads."
              .formatted(RunPipeline.FOLDER, folder, input, e.getMessage(), RunPipeline.INPUT),
          e);
    }
    Set<String> made = labelColumns(annotated.schema());
    if (!made.contains(output)) {
      throw new UserException(
          "%s %s: the pipeline makes no column of labels '%s'; it makes %s. %s names one of type sentiment or category."
              .formatted(
                  RunPipeline.FOLDER,
                  folder,
                  output,
                  described(annotated.schema(), texts.columns()),
                  RunPipeline.OUTPUT));
    }
    return annotated;
  }

  private static Set<String> labelColumns(StructType schema) {
    return Arrays.stream(schema.fields())
        .filter(field -> LABELS.contains(annotator(field)))
        .map(StructField::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The type of a column of annotations; empty for another column. */
  private static String annotator(StructField field) {
    return field.dataType() instanceof ArrayType && field.metadata().contains(ANNOTATOR)
        ? field.metadata().getString(ANNOTATOR)
        : "";
  }

  private static String described(StructType schema, String... given) {
    Set<String> known = Set.of(given);
    String made =
        Arrays.stream(schema.fields())
            .filter(field -> !known.contains(field.name()))
            .map(field -> "'%s' (%s)".formatted(field.name(), annotator(field)))
            .collect(Collectors.joining(", "));
    return made.isEmpty() ? "none" : made;
  }
}
