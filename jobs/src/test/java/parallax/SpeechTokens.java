package parallax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/** The tokens of the speeches, counted by plain loops. */
final class SpeechTokens {
  private static final int BITS = 20;

  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, Text> texts = new TreeMap<>();

  /** One article: the ids of its tokens, in stretches that no n-gram leaves. */
  private static final class Text {
    private final String outlet;
    private final List<int[]> stretches = new ArrayList<>();

    Text(String outlet) {
      this.outlet = outlet;
    }
  }

  /** The tokens as they are where some of quanteda's rules hold; with none, as in the tables. */
  static SpeechTokens of(Stream<SpeechSentence> sentences, Set<QuantedaRule> rules) {
    SpeechTokens tokens = new SpeechTokens();
    sentences.forEach(sentence -> tokens.add(sentence, rules));
    if (rules.contains(QuantedaRule.WHOLE_TEXTS)) {
      tokens.texts.values().forEach(SpeechTokens::join);
    }
    return tokens;
  }

  private void add(SpeechSentence sentence, Set<QuantedaRule> rules) {
    texts
        .computeIfAbsent(sentence.article(), id -> new Text(sentence.outlet()))
        .stretches
        .add(QuantedaRule.tokens(sentence, rules).stream().mapToInt(this::id).toArray());
  }

  private static void join(Text text) {
    int[] whole = text.stretches.stream().flatMapToInt(Arrays::stream).toArray();
    text.stretches.clear();
    text.stretches.add(whole);
  }

  /** Number of tokens by article. */
  Map<String, Integer> totals() {
    Map<String, Integer> totals = new TreeMap<>();
    texts.forEach(
        (article, text) ->
            totals.put(article, text.stretches.stream().mapToInt(s -> s.length).sum()));
    return totals;
  }

  /** N-grams of the size in an outlet. */
  long total(String outlet, int size) {
    return texts.values().stream()
        .filter(text -> text.outlet.equals(outlet))
        .flatMap(text -> text.stretches.stream())
        .mapToLong(stretch -> Math.max(0, stretch.length - size + 1))
        .sum();
  }

  /** Counts by n-gram and outlet of the n-grams that are wanted. */
  Map<Long, Map<String, Long>> counts(int size, LongPredicate wanted) {
    Map<Long, Map<String, Long>> counts = new HashMap<>();
    for (Text text : texts.values()) {
      text.stretches.forEach(stretch -> count(stretch, size, text.outlet, wanted, counts));
    }
    return counts;
  }

  private static void count(
      int[] tokens,
      int size,
      String outlet,
      LongPredicate wanted,
      Map<Long, Map<String, Long>> counts) {
    for (int begin = 0; begin + size <= tokens.length; begin++) {
      long key = 0;
      for (int i = begin; i < begin + size; i++) {
        key = key << BITS | tokens[i];
      }
      if (wanted.test(key)) {
        counts.computeIfAbsent(key, ngram -> new HashMap<>(4)).merge(outlet, 1L, Long::sum);
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

  /** Tells pairs of words from those in which one has neither letter nor digit ("____"). */
  LongPredicate withoutMarks() {
    Set<Long> marks = new HashSet<>();
    ids.forEach(
        (word, id) -> {
          if (word.chars().noneMatch(Character::isLetterOrDigit)) {
            marks.add((long) id);
          }
        });
    return pair -> !marks.contains(first(pair)) && !marks.contains(second(pair));
  }

  private int id(String word) {
    int id = ids.computeIfAbsent(word, next -> ids.size() + 1);
    if (id >= 1 << BITS) {
      throw new IllegalStateException("too many types");
    }
    return id;
  }
}
