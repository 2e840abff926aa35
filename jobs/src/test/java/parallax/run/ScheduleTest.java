package parallax.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import parallax.job.Job;
import parallax.table.Table;

class ScheduleTest {
  private static final Step READ = step(new ToyJobs.ReadWords());
  private static final Step MEASURE = step(new ToyJobs.MeasureWords());

  private final List<String> events = Collections.synchronizedList(new ArrayList<>());

  @Test
  void aStepWaitsForThoseWhoseTablesItReads() {
    new Schedule(List.of(MEASURE, READ), this::note, () -> {}).run(4);
    assertThat(events)
        .containsExactly(
            "begin read-words", "end read-words", "begin measure-words", "end measure-words");
  }

  @Test
  void aTableThatNoStepWritesIsThereAlready() {
    new Schedule(List.of(MEASURE), this::note, () -> {}).run(1);
    assertThat(events).containsExactly("begin measure-words", "end measure-words");
  }

  @Test
  void stepsThatDoNotWaitForEachOtherWorkTogether() {
    CountDownLatch both = new CountDownLatch(2);
    new Schedule(List.of(READ, step(new ToyJobs.ReadWords())), step -> meet(both), () -> {}).run(2);
    assertThat(both.getCount()).isZero();
  }

  @Test
  void aStepWaitsForNothingThatItDoesNotReadWithItsOptions() {
    Step alone = step(new ToyJobs.MeasureWords(), List.of());
    CountDownLatch both = new CountDownLatch(2);
    new Schedule(List.of(READ, alone), step -> meet(both), () -> {}).run(2);
    assertThat(both.getCount()).isZero();
  }

  @Test
  void afterAFailureNothingElseBeginsAndItsCauseIsThrown() {
    AtomicBoolean stopped = new AtomicBoolean();
    Schedule schedule =
        new Schedule(
            List.of(READ, MEASURE),
            step -> {
              note(step);
              throw new IllegalArgumentException("no words");
            },
            () -> stopped.set(true));
    assertThatThrownBy(() -> schedule.run(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no words");
    assertThat(events).containsExactly("begin read-words", "end read-words");
    assertThat(stopped).isTrue();
  }

  private void note(Step step) {
    events.add("begin " + step.bound().name());
    events.add("end " + step.bound().name());
  }

  /** Returns once two threads are here at the same time; fails where one comes alone. */
  private static void meet(CountDownLatch both) {
    both.countDown();
    try {
      if (!both.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("alone");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static <O> Step step(Job<O> job) {
    return step(job, job.inputs());
  }

  private static <O> Step step(Job<O> job, List<Table> inputs) {
    return new Step(
        new BoundJob<>(job, noOptions(job.optionsType()), new TreeMap<>(), new TreeMap<>()),
        inputs,
        "fingerprint",
        new TreeMap<>(),
        null,
        "test");
  }

  private static <O> O noOptions(Class<O> type) {
    return type.cast(
        java.lang.reflect.Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.getName());
            }));
  }
}
