package parallax.window;

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
import parallax.bench.SampleText;
import parallax.encode.EncodedChunk;

/** Windows of up to five ids of a chunk: sorted, and as blocks. One token an operation. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SampleText.TOKENS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class WindowsBenchmark {
  private static final int MAX_SIZE = 5;
  private static final int PARTITIONS = 8;

  private final EncodedChunk chunk = SampleText.chunk(1);
  private final SpacedText text = new SpacedText(chunk);
  private final Parts parts = Parts.windows(text, 1);
  private final WindowSort sorting = new WindowSort(text, MAX_SIZE);
  private final ChunkWindows windows = new ChunkWindows(MAX_SIZE, PARTITIONS);
  private final long[] from = new long[SampleText.TOKENS];
  private final long[] to = new long[SampleText.TOKENS];

  /** The places sorted, copying them included. */
  @Benchmark
  public int[] sort() {
    int[] places = parts.items().clone();
    sorting.sort(places, 0, places.length);
    return places;
  }

  /** Routing, sorting and writing compressed, for eight partitions. */
  @Benchmark
  public byte[][] blocks() {
    return windows.blocks(chunk);
  }

  /**
   * What moving a key and a place of each window from one memory to another costs, as each of about
   * five digits of a radix sort does, though not in order.
   */
  @Benchmark
  public long[] bound() {
    System.arraycopy(from, 0, to, 0, from.length);
    return to;
  }
}
