package parallax.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Writes articles as lines of JSON: about 600 words each, about 21 words a sentence. */
final class ArticleWriter {
  private static final double MEDIAN_WORDS = 480;
  private static final double MEDIAN_SENTENCE = 19.5;
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final byte[] PARAGRAPH = ascii("\\n\\n");
  private static final byte[] OPENING = "“".getBytes(StandardCharsets.UTF_8);
  private static final byte[] CLOSING = "”".getBytes(StandardCharsets.UTF_8);
  private static final byte[] DASH = " — ".getBytes(StandardCharsets.UTF_8);
  private static final byte[] STRAIGHT = ascii("\\\"");

  private final long seed;
  private final int outlets;
  private final Spelling spelling = new Spelling();

  ArticleWriter(long seed, int outlets) {
    this.seed = seed;
    this.outlets = outlets;
  }

  /** Adds the line of one article, which depends on nothing but the seed and its number. */
  void write(long number, ByteArrayOutputStream line) {
    SplittableRandom random = new SplittableRandom(Hash.mix(seed, number));
    // Some outlets publish several times as much as others.
    int outlet = (int) (outlets * Math.sqrt(random.nextDouble()) * 0.999999);
    WordChain words = new WordChain(seed, random, outlet);
    LocalDate day = FIRST_DAY.plusDays(random.nextInt(2000));
    put(
        line,
        "{\"id\": \"a%09d\", \"outlet\": \"outlet-%03d\", \"title\": \""
            .formatted(number, outlet + 1));
    words(words, random, line, 6 + random.nextInt(8), false);
    put(
        line,
        "\", \"published_on\": \"%s\", \"url\": \"https://outlet-%03d.example/%s/%d\", \"text\": \""
            .formatted(day, outlet + 1, day, number));
    text(words, random, line, outlet % 2 == 0);
    put(line, "\"}\n");
  }

  private void text(
      WordChain words, SplittableRandom random, ByteArrayOutputStream line, boolean typographic) {
    int wanted = (int) Math.max(40, MEDIAN_WORDS * StrictMath.exp(0.65 * normal(random)));
    int paragraph = 0;
    for (int written = 0; written < wanted; ) {
      if (written > 0) {
        boolean breaks = random.nextInt(3) == 0 || paragraph == 4;
        line.writeBytes(breaks ? PARAGRAPH : ascii(" "));
        paragraph = breaks ? 0 : paragraph + 1;
      }
      int length = (int) Math.max(2, MEDIAN_SENTENCE * StrictMath.exp(0.45 * normal(random)));
      boolean quoted = random.nextInt(12) == 0;
      if (quoted) {
        line.writeBytes(typographic ? OPENING : STRAIGHT);
      }
      words(words, random, line, length, typographic);
      line.write(random.nextInt(25) == 0 ? '?' : '.');
      if (quoted) {
        line.writeBytes(typographic ? CLOSING : STRAIGHT);
      }
      written += length;
    }
  }

  /** Words of one sentence or title, without its end. */
  private void words(
      WordChain words,
      SplittableRandom random,
      ByteArrayOutputStream line,
      int number,
      boolean typographic) {
    words.beginSentence();
    for (int i = 0; i < number; i++) {
      if (i > 0) {
        boolean dash = typographic && random.nextInt(150) == 0;
        line.writeBytes(dash ? DASH : ascii(random.nextInt(18) == 0 ? ", " : " "));
      }
      byte[] word = spelling.word(words.next());
      if (i == 0) {
        line.write(word[0] >= 'a' && word[0] <= 'z' ? word[0] - 'a' + 'A' : word[0]);
        line.write(word, 1, word.length - 1);
      } else {
        line.writeBytes(word);
      }
    }
  }

  /** About normal, with mean 0 and deviation 1: a sum of uniform numbers. */
  private static double normal(SplittableRandom random) {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static void put(ByteArrayOutputStream line, String text) {
    line.writeBytes(ascii(text));
  }
}
