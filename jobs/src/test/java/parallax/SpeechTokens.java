package parallax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import parallax.table.Sentences;

/** The tokens of articles as they stand in the table of sentences, counted by plain loops. */
final class SpeechTokens {
  private static final int BITS = 20;

  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, Text> texts = new TreeMap<>();

  /** One article: the ids of its tokens, sentence by sentence. */
  static final class Text {
    private final String outlet;
    private final List<int[]> sentences = new ArrayList<>();
    private int tokens;
    private int dashes;

    Text(String outlet) {
      this.outlet = outlet;
    }

    /** Number of our tokens. */
    int tokens() {
      return tokens;
    }

    /** Places where nothing but a dash, perhaps after a hyphen, stands between two tokens. */
    int dashes() {
      return dashes;
    }
  }

  static SpeechTokens of(Dataset<Row> sentences) {
    SpeechTokens tokens = new SpeechTokens();
    sentences
        .orderBy(Sentences.ARTICLE_ID.column(), Sentences.SENTENCE_NO.column())
        .selectExpr(
            "article_id",
            "outlet",
            "array_join(tokens, ' ')",
            "size(regexp_extract_all(text, '\\\\w-?\u2014\\\\w', 0))")
        .collectAsList()
        .forEach(tokens::add);
    return tokens;
  }

  Map<String, Text> texts() {
    return texts;
  }

  private void add(Row row) {
    Text text = texts.computeIfAbsent(row.getString(0), id -> new Text(row.getString(1)));
    String[] words = row.getString(2).split(" ", -1);
    text.sentences.add(Stream.of(words).mapToInt(this::id).toArray());
    text.tokens += words.length;
    text.dashes += row.getInt(3);
  }

  /** N-grams of the size in an outlet, inside sentences. */
  long total(String outlet, int size) {
    return texts.values().stream()
        .filter(text -> text.outlet.equals(outlet))
        .flatMap(text -> text.sentences.stream())
        .mapToLong(sentence -> Math.max(0, sentence.length - size + 1))
        .sum();
  }

  /** Counts inside sentences, by n-gram and outlet, of the n-grams that are wanted. */
  Map<Long, Map<String, Integer>> inSentences(int size, LongPredicate wanted) {
    Map<Long, Map<String, Integer>> counts = new HashMap<>();
    for (Text text : texts.values()) {
      text.sentences.forEach(sentence -> count(sentence, size, text.outlet, wanted, counts));
    }
    return counts;
  }

  private static void count(
      int[] tokens,
      int size,
      String outlet,
      LongPredicate wanted,
      Map<Long, Map<String, Integer>> counts) {
    for (int begin = 0; begin + size <= tokens.length; begin++) {
      long key = 0;
      for (int i = begin; i < begin + size; i++) {
        key = key << BITS | tokens[i];
      }
      if (wanted.test(key)) {
        counts.computeIfAbsent(key, ngram -> new HashMap<>(4)).merge(outlet, 1, Integer::sum);
      }
    }
  }

  /** The key of an n-gram in the counts; words are separated by spaces. */
  long key(String ngram) {
    long key = 0;
    for (String word : ngram.split(" ", -1)) {
      key = key << BITS | id(word);
    }
    return key;
  }

  /** The first word of a pair, as a key. */
  static long first(long pair) {
    return pair >>> BITS;
  }

  /** The second word of a pair, as a key. */
  static long second(long pair) {
    return pair & ((1 << BITS) - 1);
  }

  private int id(String word) {
    int id = ids.computeIfAbsent(word, next -> ids.size() + 1);
    if (id >= 1 << BITS) {
      throw new IllegalStateException("too many types");
    }
    return id;
  }
}
