package parallax.encode;

import java.util.concurrent.TimeUnit;
import org.apache.spark.unsafe.types.UTF8String;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parallax.bench.SampleText;

/** The types of running words, numbered and counted, one token an operation. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SampleText.TOKENS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class DictionaryBenchmark {
  private final UTF8String[] words = new UTF8String[SampleText.TOKENS];
  private final int[] hashes = new int[SampleText.TOKENS];
  private final int[] table = new int[1 << 18];

  /** Makes the words, one behind the other in memory as a row has them. */
  @Setup
  public void prepare() {
    byte[][] spelled = SampleText.words();
    for (int i = 0; i < words.length; i++) {
      words[i] = UTF8String.fromBytes(spelled[i].clone());
      hashes[i] = TypeHash.of(words[i]);
    }
  }

  /** Numbers and counts them. */
  @Benchmark
  public int dictionary() {
    TypeTable types = new TypeTable();
    for (UTF8String word : words) {
      types.add(word, 1);
    }
    return types.size();
  }

  /** What hashing each word and one probe of a table of that size costs. */
  @Benchmark
  public int bound() {
    int sum = 0;
    for (int i = 0; i < words.length; i++) {
      sum += table[TypeHash.of(words[i]) & (table.length - 1)];
    }
    return sum;
  }

  /** The probe alone. */
  @Benchmark
  public int probe() {
    int sum = 0;
    for (int hash : hashes) {
      sum += table[hash & (table.length - 1)];
    }
    return sum;
  }
}
