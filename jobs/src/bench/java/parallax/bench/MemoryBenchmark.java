package parallax.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What this machine's memory gives to one core, one number of four bytes an operation. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(MemoryBenchmark.NUMBERS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MemoryBenchmark {
  /** 256 MB: more than any cache. */
  static final int NUMBERS = 1 << 26;

  private final int[] numbers = new int[NUMBERS];

  /** In order: the bandwidth. */
  @Benchmark
  public int sum() {
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  /** Anywhere: a probe that no cache holds, while others are under way. */
  @Benchmark
  public int probe() {
    int sum = 0;
    int at = 1;
    for (int i = 0; i < NUMBERS; i++) {
      at = at * 1_664_525 + 1_013_904_223;
      sum += numbers[at >>> 6];
    }
    return sum;
  }
}
