package parallax.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parallax.stats.Mattr;

/** Counts what an article adds to its outlet's totals. */
final class ArticleCounter {
  private final Vocabulary vocabulary;
  private final Map<String, BitSet> typesByOutlet = new HashMap<>();
  private final List<String> newTypes = new ArrayList<>();
  private BitSet seen = new BitSet();
  private int[] types = new int[1 << 10];
  private int diversityTokens;
  private long tokens;

  /** By type: the article that it was last met in, and its number among that article's types. */
  private int[] lastArticle = new int[1 << 10];

  private int[] numbers = new int[1 << 10];
  private int article;
  private int articleTypes;
  private long sentences;
  private long words;
  private long syllables;

  ArticleCounter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void start(String outlet) {
    seen = typesByOutlet.computeIfAbsent(outlet, name -> new BitSet());
    newTypes.clear();
    article++;
    articleTypes = 0;
    tokens = 0;
    diversityTokens = 0;
    sentences = 0;
    words = 0;
    syllables = 0;
  }

  void openSentence() {
    sentences++;
  }

  void addToken(int type) {
    tokens++;
    if (!vocabulary.isNumber(type)) {
      addToWindows(type);
    }
    words += vocabulary.parts(type);
    syllables += vocabulary.syllables(type);
    if (!seen.get(type)) {
      seen.set(type);
      newTypes.add(vocabulary.type(type));
    }
  }

  /** Diversity is one of words: numbers are left out, as quanteda does. */
  private void addToWindows(int type) {
    if (diversityTokens == types.length) {
      types = Arrays.copyOf(types, 2 * diversityTokens);
    }
    types[diversityTokens] = numberInArticle(type);
    diversityTokens++;
  }

  private int numberInArticle(int type) {
    if (type >= lastArticle.length) {
      int room = Math.max(2 * lastArticle.length, type + 1);
      lastArticle = Arrays.copyOf(lastArticle, room);
      numbers = Arrays.copyOf(numbers, room);
    }
    if (lastArticle[type] != article) {
      lastArticle[type] = article;
      numbers[type] = articleTypes;
      articleTypes++;
    }
    return numbers[type];
  }

  /** The counts; the types are those that this partition has not yet seen in the outlet. */
  ArticleCounts finish() {
    Mattr windows = Mattr.ofNumbers(types, diversityTokens);
    ArticleCounts counts = new ArticleCounts();
    counts.setSentences(sentences);
    counts.setTokens(tokens);
    counts.setWords(words);
    counts.setSyllables(syllables);
    counts.setWindowTypes(windows.types());
    counts.setWindowTokens(windows.tokens());
    counts.setNewTypes(newTypes.toArray(String[]::new));
    return counts;
  }
}
