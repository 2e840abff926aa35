package parallax.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.encode.EncodedChunk;

class NgramScanTest {
  private static final long ALL_IN_MEMORY = Long.MAX_VALUE;

  @TempDir private Path folder;

  @Test
  void countsWhatANaiveCounterCounts() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      SampleCorpus corpus =
          SampleCorpus.random(
              seed, 1 + random.nextInt(40), 1 + random.nextInt(40), 2 + random.nextInt(60), 1);
      ChunkWindows windows =
          new ChunkWindows(1 + seed % 10, 1 + random.nextInt(7), 1 + random.nextInt(30));
      List<EncodedChunk> chunks = corpus.chunks(seed, 1 + random.nextInt(60));
      int minCount = 1 + random.nextInt(5);
      long memory = random.nextBoolean() ? ALL_IN_MEMORY : random.nextInt(2_000);
      assertThat(scanned(corpus, chunks, windows, minCount, memory))
          .as("seed %d", seed)
          .isEqualTo(new NaiveCounts(corpus, 1 + seed % 10, minCount).lines());
    }
  }

  @Test
  void countsChunksThatAreSortedByRadix() {
    for (int types : List.of(4, 300, 100_000)) {
      SampleCorpus corpus = SampleCorpus.random(types, 10, 500, types, 1);
      List<EncodedChunk> chunks = corpus.chunks(types, 1_000);
      assertThat(scanned(corpus, chunks, new ChunkWindows(5, 2), 3, 100_000))
          .as("%d types", types)
          .isEqualTo(new NaiveCounts(corpus, 5, 3).lines());
    }
  }

  @Test
  void measuresTheSpreadExactlyInLargeOutlets() {
    SampleCorpus corpus = SampleCorpus.random(1, 2, 100, 5, 1 << 22);
    assertThat(corpus.outletTokens()[0]).isGreaterThan(1L << 32);
    assertThat(scanned(corpus, corpus.chunks(1, 10), new ChunkWindows(3, 1), 1, ALL_IN_MEMORY))
        .isEqualTo(new NaiveCounts(corpus, 3, 1).lines());
  }

  @Test
  void countsOneWordRepeatedWithoutEnd() {
    int[] tokens = new int[1_000_000];
    Arrays.fill(tokens, 7);
    int[] all = {tokens.length};
    EncodedChunk chunk = new EncodedChunk(new int[1], all, new int[] {1}, all, tokens, "a", "a");
    SampleCorpus corpus = new SampleCorpus(1, List.of(new SampleArticle("a", 0, 1, List.of())));
    assertThat(scanned(corpus, List.of(chunk, chunk), new ChunkWindows(10, 1), 1, ALL_IN_MEMORY))
        .extracting(NaiveCounts.Line::n)
        .containsExactlyInAnyOrder(
            IntStream.range(0, 10).mapToObj(i -> 2_000_000L - 2L * i).toArray(Long[]::new));
  }

  @Test
  void putsAnNgramWhereItsFirstIdsSay() {
    for (int id = 1; id < 2_000; id++) {
      assertThat(ChunkWindows.partition(id, 7)).isBetween(0, 6);
      assertThat(ChunkWindows.partition(id, 2 * id, 7)).isBetween(0, 6);
    }
    long inFirst =
        IntStream.range(1, 2_000).filter(id -> ChunkWindows.partition(id, 1, 8) == 0).count();
    assertThat(inFirst).isBetween(150L, 350L);
  }

  private Set<NaiveCounts.Line> scanned(
      SampleCorpus corpus,
      List<EncodedChunk> chunks,
      ChunkWindows windows,
      long minCount,
      long memory) {
    List<byte[][]> blocks = chunks.stream().map(windows::blocks).toList();
    Set<NaiveCounts.Line> lines = new HashSet<>();
    for (int p = 0; p < blocks.get(0).length; p++) {
      try (Blocks partition = new Blocks(folder, memory)) {
        for (byte[][] ofChunk : blocks) {
          partition.add(ofChunk[p]);
        }
        new NgramScan(partition, minCount, corpus.outletTokens())
            .all((ids, size, cells) -> addLines(lines, ids, size, cells));
      }
    }
    return lines;
  }

  private static void addLines(
      Set<NaiveCounts.Line> lines, int[] ids, int size, OutletCells cells) {
    List<Integer> ngram = Arrays.stream(ids, 0, size).boxed().toList();
    for (int i = 0; i < cells.size(); i++) {
      NaiveCounts.Line line =
          new NaiveCounts.Line(
              ngram,
              cells.outlet(i),
              cells.n(i),
              cells.articles(i),
              cells.top(i),
              cells.deviation(i),
              cells.extended(i));
      assertThat(lines.add(line)).as("%s comes once", line).isTrue();
    }
  }
}
