package parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;

/** Which frames share sentences. */
public final class FrameCooccurrence {
  public static final Field OUTLET = Articles.OUTLET;
  public static final Field FRAME_A =
      Field.required("frame_a", FrameEvidence.FRAME.type(), "The frame that sorts first.");
  public static final Field FRAME_B =
      Field.required("frame_b", FrameEvidence.FRAME.type(), "The frame that sorts second.");
  public static final Field N_BOTH =
      Field.required("n_both", LongType, "Sentences of the outlet with both frames.");
  public static final Field LIFT =
      Field.optional(
          "lift",
          DoubleType,
          "n_both against what chance would give, 1 where independent; null where a frame is"
              + " absent.");
  public static final Field CI_LOW =
      Field.optional(
          "ci_low",
          DoubleType,
          "Lower end of the 95 % interval of lift, from a bootstrap over articles; null with fewer"
              + " than two articles.");
  public static final Field CI_HIGH =
      Field.optional("ci_high", DoubleType, "Upper end of the same interval.");

  public static final Table TABLE =
      Table.named("frame_cooccurrence", 1, "Two frames in one outlet.")
          .key(OUTLET, FRAME_A, FRAME_B)
          .columns(N_BOTH, LIFT, CI_LOW, CI_HIGH);

  private FrameCooccurrence() {}
}
