package parallax.segment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import parallax.stats.Mattr;
import parallax.text.BlockKind;

/** Counts what the articles of a partition add to the totals of their outlets. */
final class OutletCounter {
  private final Vocabulary vocabulary;
  private final Map<String, OutletSums> byOutlet = new HashMap<>();
  private int[] types = new int[1 << 10];
  private int diversityTokens;

  /** By type: the article that it was last met in, and its number among that article's types. */
  private int[] lastArticle = new int[1 << 10];

  private int[] numbers = new int[1 << 10];
  private int articles;
  private int articleTypes;

  OutletCounter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Adds an article, boilerplate left out. */
  void add(String outlet, SegmentedArticle article) {
    add(byOutlet.computeIfAbsent(outlet, OutletSums::new), article);
  }

  void add(OutletSums sums, SegmentedArticle article) {
    articles++;
    articleTypes = 0;
    diversityTokens = 0;
    sums.articles++;
    for (int sentence = 0; sentence < article.size(); sentence++) {
      if (article.kind(sentence) != BlockKind.BOILERPLATE) {
        addSentence(sums, article, sentence);
      }
    }
    Mattr windows = Mattr.ofNumbers(types, diversityTokens);
    sums.windowTypes += windows.types();
    sums.windowTokens += windows.tokens();
  }

  private void addSentence(OutletSums sums, SegmentedArticle article, int sentence) {
    int last = article.endToken(sentence);
    for (int token = article.firstToken(sentence); token < last; token++) {
      int type = article.type(token);
      if (!vocabulary.isNumber(type)) {
        addToWindows(type);
      }
      sums.words += vocabulary.parts(type);
      sums.syllables += vocabulary.syllables(type);
      sums.types.set(type);
    }
    sums.sentences++;
    sums.tokens += last - article.firstToken(sentence);
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
    if (lastArticle[type] != articles) {
      lastArticle[type] = articles;
      numbers[type] = articleTypes;
      articleTypes++;
    }
    return numbers[type];
  }

  /** What has been added. */
  PartitionCounts counts(int parts) {
    return PartitionCounts.of(vocabulary, byOutlet.values(), parts);
  }
}
