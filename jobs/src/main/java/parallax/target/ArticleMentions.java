package parallax.target;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import parallax.framing.SentenceText;
import parallax.mention.Mention;
import parallax.mention.NameFinder;
import parallax.mention.StandIns;
import parallax.speech.Speech;
import parallax.speech.SpeechRules;
import parallax.table.Sentences;
import parallax.text.Languages;

/** The mentions of an article's sentences: one row a sentence that has any. */
final class ArticleMentions implements FlatMapGroupsFunction<String, Row, Row> {
  private static final long serialVersionUID = 1L;

  // The columns, in their order.
  static final int ARTICLE_ID = 0;
  static final int SENTENCE_NO = 1;
  static final int OUTLET = 2;
  static final int KIND = 3;
  static final int BEGIN = 4;
  static final int TEXT = 5;
  static final int IS_ENGLISH = 6;
  static final int MENTIONS = 7;

  /** That {@link ScoreTargets} adds: the sentences of the outlet that one stands for. */
  static final int WEIGHT = 8;

  // The fields of a mention, its places in UTF-16 code units from the beginning of the sentence.
  static final int TARGET = 0;
  static final int FROM = 1;
  static final int TO = 2;
  static final int BY_NAME = 3;
  static final int VOICE = 4;

  private static final StructType MENTION =
      new StructType()
          .add("target", StringType, false)
          .add("from", IntegerType, false)
          .add("to", IntegerType, false)
          .add("by_name", BooleanType, false)
          .add("voice", StringType, false);

  private static final StructType SCHEMA =
      new StructType()
          .add(Sentences.ARTICLE_ID.name(), StringType, false)
          .add(Sentences.SENTENCE_NO.name(), IntegerType, false)
          .add(Sentences.OUTLET.name(), StringType, false)
          .add(Sentences.KIND.name(), StringType, false)
          .add(Sentences.BEGIN.name(), IntegerType, false)
          .add(Sentences.TEXT.name(), StringType, false)
          .add("is_english", BooleanType, false)
          .add("mentions", createArrayType(MENTION, false), false);

  private final Broadcast<MentionRules> rules;

  private ArticleMentions(Broadcast<MentionRules> rules) {
    this.rules = rules;
  }

  /**
   * The rows.
   *
   * @param sentences those that {@link Candidates} keeps
   */
  static Dataset<Row> of(Dataset<Row> sentences, Broadcast<MentionRules> rules) {
    String article = Sentences.ARTICLE_ID.name();
    return sentences
        .groupByKey((MapFunction<Row, String>) row -> row.getAs(article), Encoders.STRING())
        .flatMapGroups(new ArticleMentions(rules), Encoders.row(SCHEMA));
  }

  @Override
  public Iterator<Row> call(String article, Iterator<Row> sentences) {
    List<Row> ordered = new ArrayList<>();
    sentences.forEachRemaining(ordered::add);
    ordered.sort(Comparator.comparingInt(row -> integer(row, Sentences.SENTENCE_NO.name())));
    NameFinder names = rules.value().nameFinder();
    StandIns standIns = rules.value().standIns();
    SpeechRules speech = new SpeechRules();
    List<Row> found = new ArrayList<>();
    Set<String> before = Set.of();
    int lastNumber = Integer.MIN_VALUE;
    int lastBlock = 0;
    for (Row row : ordered) {
      int number = integer(row, Sentences.SENTENCE_NO.name());
      int block = integer(row, Sentences.BLOCK_NO.name());
      Set<String> known = number == lastNumber + 1 && block == lastBlock ? before : Set.of();
      Cut cut = Cut.of(row);
      List<Mention> named = names.find(cut.text, cut.tokens, cut.begins, cut.ends);
      List<Mention> meant =
          standIns.find(cut.tokens, cut.begins, cut.ends, known, named).stream()
              .filter(mention -> named.stream().noneMatch(name -> overlap(name, mention)))
              .toList();
      if (!named.isEmpty() || !meant.isEmpty()) {
        found.add(row(row, cut, named, meant, speech.find(SentenceText.of(row))));
      }
      before = targets(named, meant);
      lastNumber = number;
      lastBlock = block;
    }
    return found.iterator();
  }

  /** Where a name such as "The Lab" is a word for others, it is the name. */
  private static boolean overlap(Mention name, Mention meant) {
    return name.firstToken() < meant.endToken() && meant.firstToken() < name.endToken();
  }

  private static Set<String> targets(List<Mention> named, List<Mention> meant) {
    List<Mention> all = new ArrayList<>(named);
    all.addAll(meant);
    return all.stream().map(Mention::target).collect(Collectors.toSet());
  }

  private static Row row(
      Row sentence, Cut cut, List<Mention> named, List<Mention> meant, Speech speech) {
    List<Row> mentions = new ArrayList<>();
    named.forEach(mention -> mentions.add(mention(mention, true, speech)));
    meant.forEach(mention -> mentions.add(mention(mention, false, speech)));
    mentions.sort(Comparator.comparingInt(mention -> mention.getInt(FROM)));
    return RowFactory.create(
        sentence.getAs(Sentences.ARTICLE_ID.name()),
        sentence.getAs(Sentences.SENTENCE_NO.name()),
        sentence.getAs(Sentences.OUTLET.name()),
        sentence.getAs(Sentences.KIND.name()),
        sentence.getAs(Sentences.BEGIN.name()),
        cut.text,
        cut.isEnglish(),
        mentions.toArray(Row[]::new));
  }

  private static Row mention(Mention mention, boolean byName, Speech speech) {
    String voice = speech.voice(mention.firstToken(), mention.endToken()).label();
    return RowFactory.create(mention.target(), mention.begin(), mention.end(), byName, voice);
  }

  private static int integer(Row row, String column) {
    return row.<Integer>getAs(column);
  }

  /** A sentence cut into tokens, with their places in it. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Cut(String text, List<String> tokens, int[] begins, int[] ends) {
    static Cut of(Row row) {
      int begin = integer(row, Sentences.BEGIN.name());
      return new Cut(
          row.getAs(Sentences.TEXT.name()),
          row.getList(row.fieldIndex(Sentences.TOKENS.name())),
          places(row, Sentences.TOKEN_BEGINS.name(), begin),
          places(row, Sentences.TOKEN_ENDS.name(), begin));
    }

    private static int[] places(Row row, String column, int begin) {
      return row.<Integer>getList(row.fieldIndex(column)).stream()
          .mapToInt(place -> place - begin)
          .toArray();
    }

    boolean isEnglish() {
      Languages.Count words = new Languages.Count();
      tokens.forEach(token -> words.add(Languages.flags(token)));
      return words.other() == null;
    }
  }
}
