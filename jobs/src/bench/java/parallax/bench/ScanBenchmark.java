package parallax.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import parallax.window.Blocks;
import parallax.window.ChunkWindows;
import parallax.window.NgramScan;

/** Merging the blocks of four chunks and counting their n-grams, one token an operation. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ScanBenchmark.CHUNKS * SampleText.TOKENS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ScanBenchmark {
  static final int CHUNKS = 4;
  private static final int MAX_SIZE = 5;
  private static final int MIN_COUNT = 5;

  private final Blocks blocks = new Blocks(Path.of("."), Long.MAX_VALUE);
  private final List<byte[]> bytes = new ArrayList<>();
  private final long[] outletTokens = SampleText.outletTokens(CHUNKS);
  private long ngrams;

  /** Makes the blocks. */
  @Setup(Level.Trial)
  public void prepare() {
    ChunkWindows windows = new ChunkWindows(MAX_SIZE, 1);
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
      byte[] block = windows.blocks(SampleText.chunk(chunk))[0];
      bytes.add(block);
      blocks.add(block);
    }
  }

  /** Forgets them. */
  @TearDown
  public void close() {
    blocks.close();
  }

  /** All n-grams with their counts by outlet, articles and dispersion. */
  @Benchmark
  public long scan() {
    new NgramScan(blocks, MIN_COUNT, outletTokens).all((ids, size, cells) -> ngrams++);
    return ngrams;
  }

  /** What reading the blocks once costs: nothing can be faster. */
  @Benchmark
  public long bound() {
    long sum = 0;
    for (byte[] block : bytes) {
      for (byte value : block) {
        sum += value;
      }
    }
    return sum;
  }
}
