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

  static final StructType SCHEMA =
      new StructType()
          .add(FramesByOutlet.OUTLET.name(), DataTypes.StringType, false)
          .add(BY_FRAME, DataTypes.createArrayType(withoutOutlet(FramesByOutlet.TABLE)), false)
          .add(BY_PAIR, DataTypes.createArrayType(withoutOutlet(FrameCooccurrence.TABLE)), false);

  private final CountedFrames frames;
  private final long seed;
  private final int replicates;

  OutletProfile(CountedFrames frames, long seed, int replicates) {
    this.frames = frames;
    this.seed = seed;
    this.replicates = replicates;
  }

  @Override
  public Row call(String outlet, Iterator<Row> articles) {
    OutletCounts counts = new OutletCounts(seed, replicates);
    articles.forEachRemaining(row -> ArticleRows.add(row, frames, counts));
    List<Row> byFrame = new ArrayList<>();
    List<Row> byPair = new ArrayList<>();
    for (Found found : frames.all()) {
      for (String scope : Scope.EVERY) {
        byFrame.add(frameRow(counts, scope, found));
      }
    }
    for (String frame : frames.frames()) {
      for (String other : frames.frames()) {
        if (frame.compareTo(other) < 0) {
          byPair.add(pairRow(counts, frame, other));
        }
      }
    }
    return RowFactory.create(
        outlet, JavaConverters.asScalaBuffer(byFrame), JavaConverters.asScalaBuffer(byPair));
  }

  private static Row frameRow(OutletCounts counts, String scope, Found found) {
    @Nullable PercentileInterval interval = counts.sentenceShareInterval(scope, found);
    return RowFactory.create(
        found.frame(),
        found.method(),
        scope,
        counts.total(Cell.frame(Measure.ARTICLES, scope, found)),
        counts.total(Cell.frame(Measure.SENTENCES, scope, found)),
        counts.total(Cell.frame(Measure.MATCHES, scope, found)),
        counts.sentenceShare(scope, found),
        counts.perThousandTokens(scope, found),
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
