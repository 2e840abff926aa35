package parallax.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import parallax.run.RunListener;

/**
 * Says on standard error how a run goes on: one line that is written over on a terminal, a line
 * every ten seconds elsewhere.
 */
final class Progress extends SparkListener implements RunListener, AutoCloseable {
  private static final int TERMINAL_MILLIS = 200;
  private static final int PLAIN_MILLIS = 10_000;

  private final @Nullable PrintStream out;
  private final boolean interactive;
  private final @Nullable SparkContext context;
  private final Timer timer = new Timer("progress", true);
  private final Instant begun = Instant.now();
  private final AtomicInteger tasksDone = new AtomicInteger();
  private final AtomicInteger tasks = new AtomicInteger();
  private final AtomicLong records = new AtomicLong();
  private final Set<String> running = new ConcurrentSkipListSet<>();
  private final AtomicInteger jobsDone = new AtomicInteger();
  private volatile int jobs;
  private volatile String stage = "";

  private Progress(@Nullable PrintStream out, boolean interactive, @Nullable SparkContext context) {
    this.out = out;
    this.context = context;
    this.interactive = interactive;
  }

  static Progress silent() {
    return new Progress(null, false, null);
  }

  /** Listens to a session and reports until it is closed. */
  static Progress on(SparkSession spark) {
    Progress progress = new Progress(System.err, Terminal.isInteractive(), spark.sparkContext());
    spark.sparkContext().addSparkListener(progress);
    int period = progress.interactive ? TERMINAL_MILLIS : PLAIN_MILLIS;
    progress.timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            progress.print();
          }
        },
        period,
        period);
    return progress;
  }

  @Override
  public void jobStarted(String name, int number, int of) {
    jobs = of;
    running.add(name);
  }

  @Override
  public void jobFinished(String name, double seconds) {
    running.remove(name);
    line("  %d/%d %s done in %.1f s".formatted(jobsDone.incrementAndGet(), jobs, name, seconds));
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted event) {
    stage = "stage %d".formatted(event.stageInfo().stageId());
    tasks.addAndGet(event.stageInfo().numTasks());
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd event) {
    tasksDone.incrementAndGet();
    if (event.taskMetrics() != null) {
      records.addAndGet(event.taskMetrics().outputMetrics().recordsWritten());
    }
  }

  private void print() {
    if (out == null) {
      return;
    }
    String text =
        "%s  %s  %d/%d tasks  %,d rows written  %s"
            .formatted(
                running.isEmpty() ? "starting" : String.join(", ", running),
                stage,
                tasksDone.get(),
                tasks.get(),
                records.get(),
                elapsed());
    if (interactive) {
      out.print("\r\033[K  " + text);
      out.flush();
    } else {
      out.println("  " + text);
    }
  }

  private void line(String text) {
    if (out != null) {
      out.println((interactive ? "\r\033[K" : "") + text);
    }
  }

  private String elapsed() {
    Duration since = Duration.between(begun, Instant.now());
    return "%d:%02d".formatted(since.toMinutes(), since.toSecondsPart());
  }

  @Override
  public void close() {
    timer.cancel();
    if (context != null) {
      context.removeSparkListener(this);
    }
    clear();
  }

  /** Takes the line away, for what is printed next. */
  void clear() {
    if (out != null && interactive) {
      out.print("\r\033[K");
      out.flush();
    }
  }
}
