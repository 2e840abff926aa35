package parallax.framing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import parallax.framing.Cell.Measure;
import parallax.stats.PercentileInterval;
import parallax.table.Field;
import parallax.table.FrameCooccurrence;
import parallax.table.FramesByOutlet;
import parallax.table.Table;
import scala.collection.JavaConverters;

/**
 * Makes one row of an outlet from the rows of its articles: all that the comparisons need. One row,
 * so that the bootstrap runs once for every table.
 */
final class OutletProfile implements MapGroupsFunction<String, Row, Row> {
  private static final long serialVersionUID = 1L;

  static final String BY_FRAME = "by_frame";
  static final String BY_PAIR = "by_pair";

  /** Sentences with each frame, in the order of the codebook. */
  static final String SENTENCES = "n_sentences";

  static final StructType SCHEMA =
      new StructType()
          .add(FramesByOutlet.OUTLET.name(), DataTypes.StringType, false)
          .add(BY_FRAME, DataTypes.createArrayType(withoutOutlet(FramesByOutlet.TABLE)), false)
          .add(BY_PAIR, DataTypes.createArrayType(withoutOutlet(FrameCooccurrence.TABLE)), false)
          .add(SENTENCES, DataTypes.createArrayType(DataTypes.LongType, false), false);

  private final List<String> frames;
  private final long seed;
  private final int replicates;

  OutletProfile(List<String> frames, long seed, int replicates) {
    this.frames = new ArrayList<>(frames);
    this.seed = seed;
    this.replicates = replicates;
  }

  @Override
  public Row call(String outlet, Iterator<Row> articles) {
    OutletCounts counts = new OutletCounts(seed, replicates);
    articles.forEachRemaining(row -> ArticleRows.add(row, counts));
    List<Row> byFrame = new ArrayList<>();
    List<Row> byPair = new ArrayList<>();
    for (String frame : frames) {
      for (String scope : Scope.EVERY) {
        byFrame.add(frameRow(counts, scope, frame));
      }
      for (String other : frames) {
        if (frame.compareTo(other) < 0) {
          byPair.add(pairRow(counts, frame, other));
        }
      }
    }
    List<Long> sentences =
        frames.stream()
            .map(frame -> counts.total(Cell.frame(Measure.SENTENCES, Scope.ALL, frame)))
            .toList();
    return RowFactory.create(
        outlet,
        JavaConverters.asScalaBuffer(byFrame),
        JavaConverters.asScalaBuffer(byPair),
        JavaConverters.asScalaBuffer(sentences));
  }

  private static Row frameRow(OutletCounts counts, String scope, String frame) {
    @Nullable PercentileInterval interval = counts.sentenceShareInterval(scope, frame);
    return RowFactory.create(
        frame,
        scope,
        counts.total(Cell.frame(Measure.ARTICLES, scope, frame)),
        counts.total(Cell.frame(Measure.SENTENCES, scope, frame)),
        counts.total(Cell.frame(Measure.MATCHES, scope, frame)),
        counts.sentenceShare(scope, frame),
        counts.perThousandTokens(scope, frame),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high());
  }

  private static Row pairRow(OutletCounts counts, String frame, String other) {
    @Nullable PercentileInterval interval = counts.liftInterval(frame, other);
    return RowFactory.create(
        frame,
        other,
        counts.total(Cell.both(frame, other)),
        counts.lift(frame, other),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high());
  }

  private static StructType withoutOutlet(Table table) {
    return new StructType(
        table.fields().stream()
            .filter(field -> !field.equals(FramesByOutlet.OUTLET))
            .map(OutletProfile::structField)
            .toArray(StructField[]::new));
  }

  private static StructField structField(Field field) {
    return DataTypes.createStructField(field.name(), field.type(), !field.required());
  }
}
