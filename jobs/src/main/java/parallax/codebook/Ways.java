package parallax.codebook;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The ways to match a part of a pattern, and how parts are put together. Bounds keep matching
 * linear in the text whatever a codebook asks for.
 *
 * @param paths one path a way
 */
record Ways(List<Path> paths) implements Serializable {
  static final int MAX_PLACES = 32;
  static final int MAX_SLACK = 20;
  static final int MAX_WAYS = 10_000;

  /** The one way that asks for nothing. */
  static final Ways NOTHING = new Ways(List.of(Path.EMPTY));

  Ways {
    paths = paths.stream().distinct().toList();
  }

  static Ways of(Path path) {
    return new Ways(List.of(path));
  }

  /** This and then the other, with at most so many tokens between them. */
  Ways then(Ways next, int gap) throws RuleSyntaxException {
    requireFew((long) paths.size() * next.paths.size());
    List<Path> all = new ArrayList<>();
    for (Path path : paths) {
      for (Path more : next.paths) {
        all.add(bounded(path.then(more, gap)));
      }
    }
    return new Ways(all);
  }

  /** Any of the paths. Single words become one place. */
  static Ways anyOf(List<Path> paths) throws RuleSyntaxException {
    List<String> single = new ArrayList<>();
    List<Path> ways = new ArrayList<>();
    for (Path path : paths) {
      if (path.places().size() == 1) {
        single.addAll(path.places().get(0).words());
      } else {
        ways.add(path);
      }
    }
    if (!single.isEmpty()) {
      ways.add(Path.of(new WordSet(single)));
    }
    requireFew(ways.size());
    return new Ways(ways);
  }

  /** These and the others. */
  Ways plus(Ways others) throws RuleSyntaxException {
    requireFew((long) paths.size() + others.paths.size());
    List<Path> all = new ArrayList<>(paths);
    all.addAll(others.paths);
    return new Ways(all);
  }

  /** Whether one of the ways asks for nothing. */
  boolean maybeEmpty() {
    return paths.stream().anyMatch(path -> path.places().isEmpty());
  }

  private static void requireFew(long ways) throws RuleSyntaxException {
    if (ways > MAX_WAYS) {
      throw new RuleSyntaxException(
          0,
          "the alternatives of several words combine in more than %,d ways; write several patterns"
              .formatted(MAX_WAYS));
    }
  }

  private static Path bounded(Path path) throws RuleSyntaxException {
    if (path.places().size() > MAX_PLACES) {
      throw new RuleSyntaxException(
          0, "a pattern of more than %d words; write a shorter one".formatted(MAX_PLACES));
    }
    if (path.slack() > MAX_SLACK) {
      throw new RuleSyntaxException(
          0,
          "the numbers behind ~ and > add up to %d; at most %d".formatted(path.slack(), MAX_SLACK));
    }
    return path;
  }
}
