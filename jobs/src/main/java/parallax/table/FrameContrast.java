package parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Which of two frames an outlet leans to, against the other outlets or one of them. */
public final class FrameContrast {
  public static final Field OUTLET = Articles.OUTLET;
  public static final Field FRAME_A =
      Field.required("frame_a", StringType, "First frame of the contrast, or group of frames.");
  public static final Field FRAME_B =
      Field.required("frame_b", StringType, "Second frame of the contrast, or group of frames.");
  public static final Field METHOD = FramesByOutlet.METHOD;
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
          "ci_low",
          DoubleType,
          "Lower end of the 95 % interval of log_odds, which takes sentences as independent; null where"
              + " nothing can be inferred: with fewer than two articles in the outlet or the reference.");
  public static final Field CI_HIGH =
      Field.optional("ci_high", DoubleType, "Upper end of the same interval.");
  public static final Field Z =
      Field.optional(
          "z", DoubleType, "log_odds divided by its standard error; null where ci_low is.");
  public static final Field P_VALUE =
      Field.optional("p_value", DoubleType, "Two-sided, from z, 0 to 1; null where ci_low is.");
  public static final Field Q_VALUE =
      Field.optional(
          "q_value",
          DoubleType,
          "p_value corrected over all outlets and contrasts of the method (Benjamini and Hochberg"
              + " 1995); null where ci_low is.");
  public static final Field P_ARTICLES =
      Field.optional(
          "p_articles",
          DoubleType,
          "Probability, 0 to 1, of a contrast at least as strong if the outlets of whole articles were"
              + " shuffled; null where ci_low is.");

  public static final Table TABLE =
      Table.named("frame_contrast", 2, "One outlet and one contrast of two frames, by one method.")
          .key(OUTLET, FRAME_A, FRAME_B, METHOD)
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
              Q_VALUE,
              P_ARTICLES);

  private FrameContrast() {}
}
