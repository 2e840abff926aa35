package parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Which words an outlet has where it uses a frame, against where it does not. */
public final class FrameKeyness {
  public static final Field OUTLET = Articles.OUTLET;
  public static final Field FRAME = Field.required("frame", StringType, "Id of the frame.");
  public static final Field METHOD = FramesByOutlet.METHOD;
  public static final Field TERM =
      Field.required("term", StringType, "The word, as sentences.tokens has it.");
  public static final Field N_TARGET =
      Field.required(
          "n_target",
          LongType,
          "Occurrences in the outlet's sentences with the frame, outside the words that a pattern"
              + " matched.");
  public static final Field TARGET_TOKENS =
      Field.required("target_tokens", LongType, "All tokens there, outside the same words.");
  public static final Field N_REFERENCE =
      Field.required(
          "n_reference", LongType, "Occurrences in the outlet's sentences without the frame.");
  public static final Field REFERENCE_TOKENS =
      Field.required("reference_tokens", LongType, "All tokens there.");
  public static final Field G2 =
      Field.required("g2", DoubleType, "Log-likelihood ratio of the four counts (Dunning 1993).");
  public static final Field P_VALUE =
      Field.required(
          "p_value", DoubleType, "From g2, 0 to 1; takes every token as drawn by itself.");
  public static final Field Q_VALUE =
      Field.required(
          "q_value",
          DoubleType,
          "p_value corrected over all words of the outlet's sentences with the frame by the method"
              + " (Benjamini and Hochberg 1995).");
  public static final Field LOG_RATIO =
      Field.required(
          "log_ratio",
          DoubleType,
          "Binary logarithm of the ratio of the relative frequencies (Hardie 2014); positive.");

  public static final Table TABLE =
      Table.named(
              "frame_keyness",
              2,
              "One word that is commoner in an outlet's sentences with a frame, by one method, than in"
                  + " its others: of each outlet, frame and method those with the largest g2, a hundred unless another number is asked for.")
          .key(OUTLET, FRAME, METHOD, TERM)
          .columns(
              N_TARGET,
              TARGET_TOKENS,
              N_REFERENCE,
              REFERENCE_TOKENS,
              G2,
              P_VALUE,
              Q_VALUE,
              LOG_RATIO);

  private FrameKeyness() {}
}
