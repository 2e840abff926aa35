package parallax.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import parallax.stats.ArticleOccurrences;
import parallax.stats.ArticlePermutations;

/** All articles, and in which of them some n-grams stand. */
final class ScannedArticles {
  /** Sorted, all different; an article's number is its place here. */
  private final long[] streams;

  private final int[] outlets;
  private final int[] tokens;
  private final ArticleOccurrences[] ngrams;

  private ScannedArticles(long[] streams, int ngrams) {
    this.streams = streams;
    this.outlets = new int[streams.length];
    this.tokens = new int[streams.length];
    this.ngrams = new ArticleOccurrences[ngrams];
    Arrays.setAll(this.ngrams, ngram -> new ArticleOccurrences());
  }

  /** Where an article, or a part of one, stands in a block. */
  private record Place(long stream, ArticleBlock.Reader block, int at) {}

  /** Reads blocks; parts of an article, which have the same stream, are put together. */
  static ScannedArticles of(List<byte[]> blocks, int ngrams) {
    List<Place> places = new ArrayList<>();
    for (byte[] block : blocks) {
      ArticleBlock.Reader reader = new ArticleBlock.Reader(block);
      while (reader.hasNext()) {
        int at = reader.at();
        places.add(new Place(reader.stream(), reader, at));
        reader.number();
        reader.number();
        for (int rest = 2 * reader.number(); rest > 0; rest--) {
          reader.number();
        }
      }
    }
    places.sort(Comparator.comparingLong(Place::stream));
    ScannedArticles articles =
        new ScannedArticles(places.stream().mapToLong(Place::stream).distinct().toArray(), ngrams);
    articles.read(places);
    return articles;
  }

  /** In the order of their numbers, in which occurrences are added at least cost. */
  private void read(List<Place> places) {
    int article = 0;
    for (Place place : places) {
      article += streams[article] == place.stream() ? 0 : 1;
      ArticleBlock.Reader reader = place.block();
      reader.goTo(place.at());
      reader.stream();
      outlets[article] = reader.number();
      tokens[article] += reader.number();
      int ngram = 0;
      for (int rest = reader.number(); rest > 0; rest--) {
        ngram += reader.number();
        ngrams[ngram].add(article, reader.number());
      }
    }
  }

  ArticleOccurrences occurrences(int ngram) {
    return ngrams[ngram];
  }

  /** Permutations of all articles. */
  ArticlePermutations permutations(int outletCount) {
    return new ArticlePermutations(streams, outlets, tokens, outletCount);
  }

  /**
   * Numbers of the articles of two outlets, −1 for those of all others: what {@link
   * ArticleOccurrences#renumbered} needs to leave these out.
   */
  int[] numbersAmong(int outlet, int other) {
    int[] numbers = new int[outlets.length];
    int next = 0;
    for (int article = 0; article < numbers.length; article++) {
      boolean among = outlets[article] == outlet || outlets[article] == other;
      numbers[article] = among ? next++ : -1;
    }
    return numbers;
  }

  /** Permutations of the articles that have a number; label 0 is that of the outlet. */
  ArticlePermutations permutations(int[] numbers, int outlet) {
    int n = (int) Arrays.stream(numbers).filter(number -> number >= 0).count();
    long[] someStreams = new long[n];
    int[] labels = new int[n];
    int[] someTokens = new int[n];
    for (int article = 0; article < numbers.length; article++) {
      int number = numbers[article];
      if (number >= 0) {
        someStreams[number] = streams[article];
        labels[number] = outlets[article] == outlet ? 0 : 1;
        someTokens[number] = tokens[article];
      }
    }
    return new ArticlePermutations(someStreams, labels, someTokens, 2);
  }
}
