package parallax.sentiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parallax.bench.SampleText;
import parallax.job.InputFile;
import parallax.segment.IcuSegmenter;
import parallax.segment.Segments;
import parallax.text.Spans;
import parallax.text.Tokens;
import parallax.text.Variants;

/**
 * Scoring segmented sentences by the lexicon's rules, one character (UTF-16 unit) of their text an
 * operation. In the generated text every twelfth word is one of the lexicon's, about as many as in
 * news; {@code -p text=FILE} takes the lines of a file instead, over and over.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(LexiconBenchmark.CHARACTERS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 6, time = 3)
public class LexiconBenchmark {
  static final int CHARACTERS = 1 << 20;

  private static final int VALUED = 12;

  /** Rows of sentences, as they are read from the table. */
  @State(Scope.Thread)
  public static class Sentences {
    /** What text. */
    @Param("generated")
    public String text = "";

    final List<InternalRow> rows = new ArrayList<>();
    final SentimentLexicon lexicon =
        SentimentLexicon.read(
            List.of(new InputFile(LexiconOptions.BUILT_IN)),
            new InputFile(LexiconOptions.BUILT_IN_MODIFIERS),
            Variants.NONE,
            new Configuration());

    private final StructType schema =
        new StructType(
            LexiconRows.COLUMNS.stream()
                .map(field -> new StructField(field.name(), field.type(), false, null))
                .toArray(StructField[]::new));
    private final UnsafeProjection projection = UnsafeProjection.create(schema);
    private final IcuSegmenter segmenter = new IcuSegmenter();
    private int left = CHARACTERS;

    /** Segments the text. */
    @Setup
    public void prepare() throws IOException {
      List<String> texts =
          text.equals("generated")
              ? withValuedWords(SampleText.articles(CHARACTERS))
              : Files.readAllLines(Path.of(text));
      while (left > 0) {
        for (String one : texts) {
          one.lines().forEach(this::addSentences);
        }
      }
    }

    private void addSentences(String block) {
      Segments segments = new Segments();
      segmenter.segment(block, 0, block.length(), segments);
      for (int sentence = 0; sentence < segments.sentences().size() && left > 0; sentence++) {
        int begin = segments.sentences().begin(sentence);
        int end = segments.sentences().end(sentence);
        left -= end - begin;
        rows.add(row(block, begin, end, segments, sentence));
      }
    }

    private InternalRow row(String block, int begin, int end, Segments segments, int sentence) {
      Spans spans = segments.tokens();
      int first = segments.firstToken(sentence);
      int size = segments.endToken(sentence) - first;
      Object[] tokens = new Object[size];
      Object[] begins = new Object[size];
      Object[] ends = new Object[size];
      for (int i = 0; i < size; i++) {
        begins[i] = spans.begin(first + i);
        ends[i] = spans.end(first + i);
        tokens[i] = UTF8String.fromString(Tokens.fold(block, (int) begins[i], (int) ends[i]));
      }
      return projection
          .apply(
              new GenericInternalRow(
                  new Object[] {
                    UTF8String.fromString("article"),
                    sentence,
                    UTF8String.fromString("outlet"),
                    UTF8String.fromString("body"),
                    new GenericArrayData(tokens),
                    new GenericArrayData(begins),
                    new GenericArrayData(ends),
                    begin,
                    UTF8String.fromString(block.substring(begin, end)),
                    new GenericArrayData(new Object[0])
                  }))
          .copy();
    }

    private static List<String> withValuedWords(List<String> articles) {
      List<String> words = valuedWords();
      SplittableRandom random = new SplittableRandom(3);
      List<String> texts = new ArrayList<>();
      for (String article : articles) {
        StringBuilder text = new StringBuilder();
        for (String word : article.split(" ", -1)) {
          boolean isPlain = word.chars().allMatch(c -> c >= 'a' && c <= 'z');
          text.append(
                  isPlain && random.nextInt(VALUED) == 0
                      ? words.get(random.nextInt(words.size()))
                      : word)
              .append(' ');
        }
        texts.add(text.toString());
      }
      return texts;
    }

    private static List<String> valuedWords() {
      return new InputFile(LexiconOptions.BUILT_IN)
          .text(new Configuration())
          .lines()
          .filter(line -> line.matches("[a-z]+\t-?[0-9.]+"))
          .map(line -> line.substring(0, line.indexOf('\t')))
          .toList();
    }
  }

  /** The scores with their hits. */
  @Benchmark
  public double score(Sentences sentences) {
    SentenceReader reader = new SentenceReader(sentences.lexicon.types(), LexiconRows.FIRST);
    ValenceRules rules = new ValenceRules();
    double sum = 0;
    for (InternalRow row : sentences.rows) {
      sum += rules.score(reader.read(row)).score();
    }
    return sum;
  }

  /** The rows of the table, with places and voices. */
  @Benchmark
  public int rows(Sentences sentences) {
    int hits = 0;
    Iterator<InternalRow> rows = LexiconRows.of(sentences.lexicon, null, sentences.rows.iterator());
    while (rows.hasNext()) {
      hits += rows.next().getArray(LexiconRows.HITS).numElements();
    }
    return hits;
  }

  /** What reading the text alone costs: nothing can be faster. */
  @Benchmark
  public int bound(Sentences sentences) {
    int sum = 0;
    for (InternalRow row : sentences.rows) {
      UTF8String text = row.getUTF8String(row.numFields() - 2);
      for (int i = 0; i < text.numBytes(); i++) {
        sum += Platform.getByte(text.getBaseObject(), text.getBaseOffset() + i);
      }
    }
    return sum;
  }
}
