package parallax.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parallax.encode.EncodedChunk;

/** Articles for tests, and the same cut into chunks between sentences. */
record SampleCorpus(int outlets, List<SampleArticle> articles) {

  /**
   * A corpus from a seed. A low type count repeats words and n-grams; some sentences are empty,
   * some words are 0, some sentences are one word many times.
   */
  static SampleCorpus random(long seed, int outlets, int articles, int types, int scale) {
    Random random = new Random(seed);
    List<SampleArticle> made = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      List<List<Integer>> sentences =
          Stream.generate(() -> sentence(random, types)).limit(random.nextInt(8)).toList();
      made.add(new SampleArticle("article " + i, random.nextInt(outlets), scale, sentences));
    }
    return new SampleCorpus(outlets, made);
  }

  private static List<Integer> sentence(Random random, int types) {
    int length = random.nextInt(14);
    if (random.nextInt(6) == 0) {
      int word = 1 + random.nextInt(types);
      return IntStream.range(0, 4 * length).mapToObj(i -> word).toList();
    }
    return IntStream.range(0, length).mapToObj(i -> id(random, types)).toList();
  }

  /** Small ids are common, as in a text; a few are large, so that keys differ in every byte. */
  private static int id(Random random, int types) {
    if (random.nextInt(40) == 0) {
      return 0;
    }
    int id = (int) (types * random.nextDouble() * random.nextDouble());
    return id == types - 1 ? 3_000_000 / types : 1 + id;
  }

  /** Counted tokens of each outlet. */
  long[] outletTokens() {
    long[] tokens = new long[outlets];
    articles.forEach(article -> tokens[article.outlet()] += article.tokens());
    return tokens;
  }

  /** The corpus with a cut after about every {@code sentences} sentences, through articles too. */
  List<EncodedChunk> chunks(long seed, int sentences) {
    Random random = new Random(seed);
    List<EncodedChunk> chunks = new ArrayList<>();
    List<SampleArticle> current = new ArrayList<>();
    for (SampleArticle article : articles) {
      List<List<Integer>> part = new ArrayList<>();
      for (List<Integer> sentence : article.sentences()) {
        part.add(sentence);
        if (random.nextInt(sentences) == 0) {
          current.add(part(article, part));
          chunks.add(chunk(current));
          current.clear();
          part = new ArrayList<>();
        }
      }
      current.add(part(article, part));
    }
    chunks.add(chunk(current));
    return chunks;
  }

  private static SampleArticle part(SampleArticle article, List<List<Integer>> sentences) {
    return new SampleArticle(article.id(), article.outlet(), article.scale(), sentences);
  }

  private static EncodedChunk chunk(List<SampleArticle> parts) {
    List<List<Integer>> sentences = parts.stream().flatMap(p -> p.sentences().stream()).toList();
    int[] articleEnds = parts.stream().mapToInt(part -> part.sentences().size()).toArray();
    int[] sentenceEnds = sentences.stream().mapToInt(List::size).toArray();
    Arrays.parallelPrefix(articleEnds, Integer::sum);
    Arrays.parallelPrefix(sentenceEnds, Integer::sum);
    return new EncodedChunk(
        parts.stream().mapToInt(SampleArticle::outlet).toArray(),
        parts.stream().mapToInt(SampleArticle::tokens).toArray(),
        articleEnds,
        sentenceEnds,
        sentences.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray(),
        parts.get(0).id(),
        parts.get(parts.size() - 1).id());
  }
}
