package parallax.compare;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.Collection;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import parallax.job.UserException;
import parallax.table.OutletTotals;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** The outlet that {@code --reference} names. */
public final class Reference {
  /** For the options of jobs that compare outlets. */
  public static final String OPTION = "--reference";

  public static final String DESCRIPTION =
      "Outlet to compare the others with (default: each outlet with all others together).";

  private static final String OUTLETS = "outlets";
  private static final String EXISTS = "exists";

  private Reference() {}

  /**
   * Makes sure that the outlet exists.
   *
   * @throws UserException naming the outlets that there are
   */
  public static void require(String reference, Collection<String> outlets) {
    if (!outlets.contains(reference)) {
      throw new UserException(
          "%s %s: there is no such outlet; expected one of: %s"
              .formatted(OPTION, reference, String.join(", ", outlets.stream().sorted().toList())));
    }
  }

  /**
   * The rows as they are, once it is certain that the outlet exists. That is checked where the plan
   * runs, before the rows are read, because the outlets are known only there.
   *
   * @throws UserException out of the plan, naming the outlets that there are
   */
  public static Dataset<Row> check(Dataset<Row> rows, String reference, Dataset<Row> outletTotals) {
    UDF2<String, Seq<String>, Boolean> exists =
        (name, outlets) -> {
          require(name, JavaConverters.seqAsJavaList(outlets));
          return true;
        };
    Dataset<Row> checked =
        outletTotals
            .agg(collect_set(OutletTotals.OUTLET.column()).as(OUTLETS))
            .select(
                udf(exists, DataTypes.BooleanType).apply(lit(reference), col(OUTLETS)).as(EXISTS));
    return rows.join(broadcast(checked), col(EXISTS)).drop(EXISTS);
  }
}
