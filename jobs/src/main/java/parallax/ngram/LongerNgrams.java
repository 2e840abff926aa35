package parallax.ngram;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import parallax.window.ChunkWindows;
import scala.Tuple2;

/**
 * What a partition tells another: n-grams that are counted there, and how often an n-gram with one
 * more token that contains them occurs in each outlet. The other marks those that occur no more
 * often. N-grams that a longer one begins with are in its own partition, all others elsewhere.
 */
final class LongerNgrams implements Serializable {
  private static final long serialVersionUID = 1;

  private int[] numbers = new int[1 << 10];
  private int used;

  private void add(CountedNgrams counted, int ngram, int from, int to) {
    CountedCells cells = counted.cells();
    int first = counted.firstCell(ngram);
    int end = counted.endCell(ngram);
    int room = used + 2 + (to - from) + 3 * (end - first);
    if (room > numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(room, 2 * numbers.length));
    }
    numbers[used++] = to - from;
    for (int place = from; place < to; place++) {
      numbers[used++] = counted.id(ngram, place);
    }
    numbers[used++] = end - first;
    for (int cell = first; cell < end; cell++) {
      long n = cells.n(cell);
      numbers[used++] = cells.outlet(cell);
      numbers[used++] = (int) (n >>> Integer.SIZE);
      numbers[used++] = (int) n;
    }
  }

  /** What a partition has to tell, by the number of the partition that it tells. */
  static Iterator<Tuple2<Integer, LongerNgrams>> of(CountedNgrams counted, int partitions) {
    LongerNgrams[] to = new LongerNgrams[partitions];
    Arrays.setAll(to, partition -> new LongerNgrams());
    for (int ngram = 0; ngram < counted.size(); ngram++) {
      int size = counted.size(ngram);
      if (size == 2) {
        to[ChunkWindows.partition(counted.id(ngram, 0), partitions)].add(counted, ngram, 0, 1);
        to[ChunkWindows.partition(counted.id(ngram, 1), partitions)].add(counted, ngram, 1, 2);
      } else if (size > 2) {
        int home = ChunkWindows.partition(counted.id(ngram, 1), counted.id(ngram, 2), partitions);
        to[home].add(counted, ngram, 1, size);
      }
    }
    List<Tuple2<Integer, LongerNgrams>> told = new ArrayList<>();
    for (int partition = 0; partition < partitions; partition++) {
      if (to[partition].used > 0) {
        to[partition].numbers = Arrays.copyOf(to[partition].numbers, to[partition].used);
        told.add(new Tuple2<>(partition, to[partition]));
      }
    }
    return told.iterator();
  }

  /** Marks the cells of the n-grams here that occur as often as a longer one. */
  void mark(CountedNgrams counted, NgramIndex index, BitSet extended) {
    CountedCells cells = counted.cells();
    int at = 0;
    while (at < used) {
      int size = numbers[at++];
      int ngram = index.find(numbers, at, size);
      at += size;
      int outlets = numbers[at++];
      int cell = counted.firstCell(ngram);
      for (int i = 0; i < outlets; i++) {
        while (cells.outlet(cell) < numbers[at]) {
          cell++;
        }
        long n = ((long) numbers[at + 1] << Integer.SIZE) | (numbers[at + 2] & 0xFFFF_FFFFL);
        if (cells.n(cell) == n) {
          extended.set(cell);
        }
        at += 3;
      }
    }
  }
}
