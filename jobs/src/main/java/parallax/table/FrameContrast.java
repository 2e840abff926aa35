package parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Which of two frames an outlet leans to, against the other outlets or one of them. */
public final class FrameContrast {
  public static final Field OUTLET = Articles.OUTLET;
  public static final Field FRAME_A =
      Field.required("frame_a", StringType, "First frame of the contrast.");
  public static final Field FRAME_B =
      Field.required("frame_b", StringType, "Second frame of the contrast.");
  public static final Field CONTRAST_NO =
      Field.required("contrast_no", IntegerType, "Number of the contrast in the codebook, from 1.");
  public static final Field N_A =
      Field.required("n_a", LongType, "Sentences of the outlet with frame_a.");
  public static final Field N_B =
      Field.required("n_b", LongType, "Sentences of the outlet with frame_b.");
  public static final Field REFERENCE_N_A =
      Field.required("reference_n_a", LongType, "Sentences of the reference with frame_a.");
  public static final Field REFERENCE_N_B =
      Field.required("reference_n_b", LongType, "Sentences of the reference with frame_b.");
  public static final Field LOG_ODDS =
      Field.required(
          "log_odds",
          DoubleType,
          "Natural logarithm of (n_a/n_b)/(reference_n_a/reference_n_b), 0.5 added to each count;"
              + " positive where the outlet leans to frame_a.");
  public static final Field CI_LOW =
      Field.optional(
          "ci_low", DoubleType, "Lower end of the 95 % interval of log_odds; null where unknown.");
  public static final Field CI_HIGH =
      Field.optional("ci_high", DoubleType, "Upper end of the same interval.");
  public static final Field Z =
      Field.required("z", DoubleType, "log_odds divided by its standard error.");
  public static final Field P_VALUE =
      Field.required("p_value", DoubleType, "Two-sided, from z, 0 to 1.");
  public static final Field Q_VALUE =
      Field.required(
          "q_value",
          DoubleType,
          "p_value corrected over all outlets and contrasts (Benjamini and Hochberg 1995).");

  public static final Table TABLE =
      Table.named("frame_contrast", 1, "One outlet and one contrast of two frames.")
          .key(OUTLET, FRAME_A, FRAME_B)
          .columns(
              CONTRAST_NO,
              N_A,
              N_B,
              REFERENCE_N_A,
              REFERENCE_N_B,
              LOG_ODDS,
              CI_LOW,
              CI_HIGH,
              Z,
              P_VALUE,
              Q_VALUE);

  private FrameContrast() {}
}
