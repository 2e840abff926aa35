package parallax.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Which task reads what. Large JSON Lines files that are not compressed are split between lines;
 * CSV cannot be (a line end may stand in quotes), nor gzip, nor charsets other than UTF-8, so such
 * a file is one task's. Small files share a task.
 */
final class SlicePlan {
  /** Smaller pieces cost more than they gain. */
  private static final long LEAST_SLICE_BYTES = 4L << 20;

  private static final long MOST_SLICE_BYTES = 64L << 20;

  /** What opening a file costs, in bytes that could be read instead. */
  private static final long OPENING_BYTES = 32L << 10;

  /** Pieces for each core, so that a slow one does not hold up the end. */
  private static final int SLICES_PER_CORE = 2;

  private final ReadOptions options;
  private final long sliceBytes;
  private final Configuration hadoop;
  private final List<List<Slice>> tasks = new ArrayList<>();

  private SlicePlan(ReadOptions options, long sliceBytes, Configuration hadoop) {
    this.options = options;
    this.sliceBytes = sliceBytes;
    this.hadoop = hadoop;
  }

  /** The bytes that a task should have, for a whole input and the cores there are. */
  static long sliceBytes(InputFiles input, int cores) {
    long bytes = input.files().stream().mapToLong(file -> file.bytes() + OPENING_BYTES).sum();
    long share = bytes / Math.max(1, (long) cores * SLICES_PER_CORE);
    return Math.min(MOST_SLICE_BYTES, Math.max(LEAST_SLICE_BYTES, share));
  }

  static SlicePlan of(
      InputFiles input, ReadOptions options, long sliceBytes, Configuration hadoop) {
    SlicePlan plan = new SlicePlan(options, sliceBytes, hadoop);
    List<Slice> slices = new ArrayList<>();
    input.files().forEach(file -> slices.addAll(plan.slices(file)));
    TreeMap<String, List<KnownProblem>> problems =
        input.problems().stream()
            .collect(Collectors.groupingBy(KnownProblem::path, TreeMap::new, Collectors.toList()));
    problems.forEach((path, rows) -> slices.add(new Slice.OfProblems(path, rows)));
    plan.pack(slices);
    return plan;
  }

  /** The slices of each task. */
  List<List<Slice>> tasks() {
    return tasks;
  }

  private List<Slice> slices(SourceFile file) {
    Format format = format(file);
    if (file.bytes() <= sliceBytes || !isSplittable(file, format)) {
      return List.of(Slice.OfFile.whole(file, format));
    }
    List<Slice> slices = new ArrayList<>();
    for (long begin = 0; begin < file.bytes(); begin += sliceBytes) {
      long end = begin + sliceBytes < file.bytes() ? begin + sliceBytes : Long.MAX_VALUE;
      slices.add(new Slice.OfFile(file, Format.JSONL, begin, end));
    }
    return slices;
  }

  private @Nullable Format format(SourceFile file) {
    return options.format() != null ? options.format() : Format.ofName(file.path()).orElse(null);
  }

  /** Looks at the beginning of a large file; there are never more of those than slices. */
  private boolean isSplittable(SourceFile file, @Nullable Format format) {
    boolean mayBeLines = format == null || format == Format.JSONL;
    if (!mayBeLines || !options.charset().equals(StandardCharsets.UTF_8)) {
      return false;
    }
    try (Source source = Source.open(file.uri(), options.charset(), hadoop)) {
      byte[] head = source.head();
      boolean lines = format != null || Format.ofContent(head, options.names()) == Format.JSONL;
      return lines && !source.compressed() && Charsets.utf16(head, head.length).isEmpty();
    } catch (IOException e) {
      // The task that reads it will say what is wrong.
      return false;
    }
  }

  private void pack(List<Slice> slices) {
    List<Slice> task = new ArrayList<>();
    long bytes = 0;
    for (Slice slice : slices) {
      long cost = cost(slice);
      if (bytes > 0 && bytes + cost > sliceBytes + OPENING_BYTES) {
        tasks.add(task);
        task = new ArrayList<>();
        bytes = 0;
      }
      task.add(slice);
      bytes += cost;
    }
    tasks.add(task);
  }

  private static long cost(Slice slice) {
    if (slice instanceof Slice.OfFile part) {
      return Math.min(part.end(), part.file().bytes()) - part.begin() + OPENING_BYTES;
    }
    return 0;
  }
}
