package parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Words that stand together more often than chance. */
public final class Collocations {
  public static final Field OUTLET =
      Field.optional("outlet", StringType, "The outlet; null: the whole corpus.");
  public static final Field SIZE = Ngrams.SIZE;
  public static final Field NGRAM = Ngrams.NGRAM;
  public static final Field N = Field.required("n", LongType, "Occurrences, inside sentences.");
  public static final Field N_NESTED =
      Field.required(
          "n_nested",
          LongType,
          "Occurrences of which a word is also part of a longer n-gram of the sizes scored, as in quanteda.");
  public static final Field LAMBDA =
      Field.required(
          "lambda",
          DoubleType,
          "Interaction term of the log-linear model (Blaheta and Johnson 2001).");
  public static final Field Z =
      Field.required("z", DoubleType, "lambda divided by its standard error.");
  public static final Field PMI =
      Field.required(
              "pmi", DoubleType, "Pointwise mutual information, log2, of the words being together.")
          .in("bits");
  public static final Field LOG_DICE =
      Field.required("log_dice", DoubleType, "logDice (Rychlý 2008), at most 14.");

  public static final Table TABLE =
      Table.named("collocations", 1, "One sequence of two or three words.")
          .key(OUTLET, SIZE, NGRAM)
          .columns(N, N_NESTED, LAMBDA, Z, PMI, LOG_DICE)
          .laidOut(Layout.AS_COMPUTED);

  private Collocations() {}
}
