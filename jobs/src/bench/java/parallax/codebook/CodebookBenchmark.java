package parallax.codebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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

/**
 * Finding frames in sentences by codebooks of several sizes, one token an operation. A fifth of the
 * patterns each are two words, three words, a beginning of a word with a word, alternatives with a
 * gap, and two words near each other in either order.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SampleText.TOKENS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 6, time = 3)
public class CodebookBenchmark {
  private static final int SENTENCE = 21;

  /** Words of patterns that are chosen by type: without the most frequent, as codebooks are. */
  private static final int FIRST_CONTENT_WORD = 100;

  private static final int LAST_CONTENT_WORD = 20_000;

  /** Text and codebook. */
  @State(Scope.Thread)
  public static class Setting {
    /** How many patterns, in frames of a hundred at most. */
    @Param({"10", "100", "1000", "10000"})
    public int patterns;

    /**
     * How the words of the patterns are drawn: each alike, or each as often as it stands in the
     * text, so that matches are many. Never the hundred most frequent, as in any codebook.
     */
    @Param({"alike", "frequent"})
    public String words = "";

    final List<List<String>> sentences = new ArrayList<>();
    FrameFinder finder = new FrameFinder(codebook(List.of()));

    private final SplittableRandom random = new SplittableRandom(7);
    private List<String> candidates = List.of();

    /** Makes both. */
    @Setup
    public void prepare() {
      List<String> text =
          Arrays.stream(SampleText.words()).map(word -> new String(word, UTF_8)).toList();
      for (int begin = 0; begin < text.size(); begin += SENTENCE) {
        sentences.add(text.subList(begin, Math.min(text.size(), begin + SENTENCE)));
      }
      candidates = contentWords(text);
      if (words.equals("frequent")) {
        Set<String> content = new HashSet<>(candidates);
        candidates = text.stream().filter(content::contains).toList();
      }
      List<Frame> frames = new ArrayList<>();
      for (int i = 0; i < patterns; i += 100) {
        List<Rule> rules = new ArrayList<>();
        for (int j = i; j < Math.min(patterns, i + 100); j++) {
          rules.add(rule(pattern(j % 5)));
        }
        frames.add(new Frame("f" + i, "", "", rules, List.of(), List.of(), List.of(), List.of()));
      }
      finder = new FrameFinder(codebook(frames));
    }

    private static List<String> contentWords(List<String> text) {
      Map<String, Long> counts =
          text.stream().collect(Collectors.groupingBy(word -> word, Collectors.counting()));
      return counts.entrySet().stream()
          .sorted(
              Map.Entry.<String, Long>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .map(Map.Entry::getKey)
          .limit(LAST_CONTENT_WORD)
          .skip(FIRST_CONTENT_WORD)
          .toList();
    }

    private String pattern(int kind) {
      return switch (kind) {
        case 0 -> word() + " " + word();
        case 1 -> word() + " " + word() + " " + word();
        case 2 -> beginning() + "* " + word();
        case 3 -> "(%s|%s|%s) >4 (%s|%s)".formatted(word(), word(), word(), word(), word());
        default -> word() + " ~5 " + word();
      };
    }

    private String beginning() {
      String word = word();
      return word.substring(0, Math.max(1, Math.min(word.length(), 4)));
    }

    private String word() {
      return candidates.get(random.nextInt(candidates.size()));
    }
  }

  private static Rule rule(String pattern) {
    try {
      return Rule.parse(
          pattern, text -> Arrays.asList(text.strip().split(" +", -1)), new WordClasses());
    } catch (RuleSyntaxException e) {
      throw new IllegalStateException(pattern, e);
    }
  }

  private static Codebook codebook(List<Frame> frames) {
    return new Codebook(frames, List.of(), List.of(), Negation.NONE, new WordClasses());
  }

  /** All sentences; the number of matches. */
  @Benchmark
  public int find(Setting setting) {
    int found = 0;
    for (List<String> sentence : setting.sentences) {
      found += setting.finder.find(sentence, token -> false).size();
    }
    return found;
  }
}
