package parallax.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import parallax.encode.EncodedChunk;

/** Generated text in the forms that the inner loops take it in. */
public final class SampleText {
  /** Tokens of {@link #words} and {@link #chunk}. */
  public static final int TOKENS = 1 << 20;

  private static final long SEED = 1;
  private static final int OUTLETS = 10;
  private static final int ARTICLE = 600;
  private static final int SENTENCE = 21;

  private SampleText() {}

  /** Articles as they are written, this many UTF-16 units in all. */
  public static List<String> articles(int length) {
    ArticleWriter writer = new ArticleWriter(SEED, OUTLETS);
    ObjectMapper json = new ObjectMapper();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    List<String> articles = new ArrayList<>();
    int left = length;
    for (long number = 0; left > 0; number++) {
      line.reset();
      writer.write(number, line);
      String text = text(json, line.toByteArray());
      articles.add(text.substring(0, Math.min(left, text.length())));
      left -= text.length();
    }
    return articles;
  }

  private static String text(ObjectMapper json, byte[] line) {
    try {
      return json.readTree(line).get("text").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Running words by their ranks, 0 for the most frequent. */
  public static int[] ranks(long seed) {
    int[] ranks = new int[TOKENS];
    SplittableRandom random = new SplittableRandom(seed);
    WordChain chain = new WordChain(SEED, random, 0);
    for (int i = 0; i < TOKENS; i++) {
      if (i % ARTICLE == 0) {
        chain = new WordChain(SEED, random, i / ARTICLE % OUTLETS);
      }
      ranks[i] = chain.next();
    }
    return ranks;
  }

  /** The same as words. */
  public static byte[][] words() {
    Spelling spelling = new Spelling();
    int[] ranks = ranks(SEED);
    byte[][] words = new byte[TOKENS][];
    for (int i = 0; i < TOKENS; i++) {
      words[i] = spelling.word(ranks[i]);
    }
    return words;
  }

  /** The same as a chunk; words that occur once have no id. */
  public static EncodedChunk chunk(long seed) {
    int[] tokens = ids(ranks(seed));
    int sentences = TOKENS / SENTENCE + 1;
    int[] ends = new int[sentences];
    for (int i = 0; i < sentences; i++) {
      ends[i] = Math.min(TOKENS, (i + 1) * SENTENCE);
    }
    int perArticle = ARTICLE / SENTENCE;
    int articles = (sentences + perArticle - 1) / perArticle;
    int[] outlets = new int[articles];
    int[] articleTokens = new int[articles];
    int[] articleEnds = new int[articles];
    for (int i = 0; i < articles; i++) {
      outlets[i] = i % OUTLETS;
      articleEnds[i] = Math.min(sentences, (i + 1) * perArticle);
      articleTokens[i] = ends[articleEnds[i] - 1] - (i == 0 ? 0 : ends[articleEnds[i - 1] - 1]);
    }
    return new EncodedChunk(
        outlets, articleTokens, articleEnds, ends, tokens, seed + "-first", seed + "-last");
  }

  /** Ids are ranks anew without gaps, so that they are as small as an encoder makes them. */
  private static int[] ids(int[] ranks) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int rank : ranks) {
      counts.merge(rank, 1, Integer::sum);
    }
    int[] frequent =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .mapToInt(Map.Entry::getKey)
            .sorted()
            .toArray();
    Map<Integer, Integer> ids = new HashMap<>();
    for (int rank : frequent) {
      ids.put(rank, ids.size() + 1);
    }
    int[] tokens = new int[ranks.length];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = ids.getOrDefault(ranks[i], 0);
    }
    return tokens;
  }

  /** Counted tokens of each outlet in so many chunks, about. */
  public static long[] outletTokens(int chunks) {
    long[] tokens = new long[OUTLETS];
    Arrays.fill(tokens, (long) chunks * TOKENS / OUTLETS);
    return tokens;
  }
}
