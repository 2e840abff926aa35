package parallax.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
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
import parallax.segment.IcuSegmenter;
import parallax.segment.Segmenter;
import parallax.segment.Segments;
import parallax.segment.SparkNlpSegmenter;

/** Sentences and words of the same text, one character (UTF-16 unit) an operation. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SegmentBenchmark.CHARACTERS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 6, time = 3)
public class SegmentBenchmark {
  static final int CHARACTERS = 1 << 19;

  /** The same text for all. */
  @State(Scope.Thread)
  public static class Text {
    final List<String> articles = SampleText.articles(CHARACTERS);
  }

  /** What segments it. */
  @State(Scope.Thread)
  public static class Segmenting {
    /** Which one. */
    @Param({"icu", "spark-nlp"})
    public String segmenter = "";

    final Segments segments = new Segments();
    Segmenter made = new IcuSegmenter();

    /** Makes it. */
    @Setup
    public void prepare() {
      made = segmenter.equals("icu") ? new IcuSegmenter() : new SparkNlpSegmenter();
    }
  }

  /** Paragraph by paragraph, as the job does it. */
  @Benchmark
  public int segment(Text text, Segmenting segmenting) {
    int tokens = 0;
    Segments segments = segmenting.segments;
    for (String article : text.articles) {
      for (int begin = 0; begin < article.length(); ) {
        int line = article.indexOf('\n', begin);
        int end = line < 0 ? article.length() : line;
        if (end > begin) {
          segments.clear();
          segmenting.made.segment(article, begin, end, segments);
          tokens += segments.tokens().size();
        }
        begin = end + 1;
      }
    }
    return tokens;
  }

  /** What reading the characters alone costs: nothing can be faster. */
  @Benchmark
  public int bound(Text text) {
    int sum = 0;
    for (String article : text.articles) {
      for (int i = 0; i < article.length(); i++) {
        sum += article.charAt(i);
      }
    }
    return sum;
  }
}
