package parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** What stands near the words that were asked for. */
public final class NodeCollocates {
  public static final Field OUTLET =
      Field.optional("outlet", StringType, "The outlet; null: the whole corpus.");
  public static final Field NODE =
      Field.required(
          "node", StringType, "The word or phrase asked for, its tokens joined with one space.");
  public static final Field COLLOCATE =
      Field.required("collocate", StringType, "A word that stands near it.");
  public static final Field N =
      Field.required(
          "n",
          LongType,
          "Tokens of the collocate within the window of the node, in the same sentence; each once,"
              + " however many occurrences of the node it is near.");
  public static final Field N_LEFT =
      Field.required("n_left", LongType, "Those of them with the node behind them in the window.");
  public static final Field N_RIGHT =
      Field.required(
          "n_right",
          LongType,
          "Those of them with the node before them in the window; one between two occurrences is"
              + " in n_left too.");
  public static final Field N_NODE = Field.required("n_node", LongType, "Occurrences of the node.");
  public static final Field N_COLLOCATE =
      Field.required("n_collocate", LongType, "Tokens of the collocate, near the node or not.");
  public static final Field N_NEAR =
      Field.required("n_near", LongType, "Tokens of any word near the node, each once.")
          .in("tokens");
  public static final Field EXPECTED =
      Field.required(
          "expected",
          DoubleType,
          "What n would be by chance: n_near times the collocate's share of all tokens"
              + " (Evert 2008).");
  public static final Field PMI =
      Field.required("pmi", DoubleType, "Pointwise mutual information, log2(n / expected).")
          .in("bits");
  public static final Field T_SCORE =
      Field.required(
          "t_score", DoubleType, "(n - expected) / sqrt(n) (Church, Gale, Hanks and Hindle 1991).");
  public static final Field Z =
      Field.required("z", DoubleType, "(n - expected) / sqrt(expected) (Berry-Rogghe 1973).");
  public static final Field G2 =
      Field.required(
          "g2",
          DoubleType,
          "Signed log-likelihood ratio, tokens near the node against all others (Dunning 1993).");
  public static final Field LOG_DICE =
      Field.required(
          "log_dice",
          DoubleType,
          "logDice, 14 + log2(2 n / (n_node + n_collocate)) (Rychlý 2008).");

  public static final Table TABLE =
      Table.named("node_collocates", 1, "One word near one node that was asked for.")
          .key(OUTLET, NODE, COLLOCATE)
          .columns(
              N,
              N_LEFT,
              N_RIGHT,
              N_NODE,
              N_COLLOCATE,
              N_NEAR,
              EXPECTED,
              PMI,
              T_SCORE,
              Z,
              G2,
              LOG_DICE);

  private NodeCollocates() {}
}
