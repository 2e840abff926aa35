package parallax.ingest;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parallax.job.UserException;

/** What the fields of an article are called in people's files: {@code --field outlet=source}. */
final class FieldNames implements Serializable {
  static final String PATH = "path";
  static final String ID = "id";
  static final String OUTLET = "outlet";
  static final String TITLE = "title";
  static final String AUTHORS = "authors";
  static final String PUBLISHED_ON = "published_on";
  static final String URL = "url";
  static final String LANGUAGE = "language";
  static final String CREDITS = "credits";
  static final String TEXT = "text";

  /** The name of the folder that a file lies in; every file has it without being told. */
  static final String FOLDER = "folder";

  /** What our own table calls it, so that an export can be read again. */
  private static final String ARTICLE_ID = "article_id";

  static final List<String> TARGETS =
      List.of(PATH, ID, OUTLET, TITLE, AUTHORS, PUBLISHED_ON, URL, LANGUAGE, CREDITS, TEXT);

  private final TreeMap<String, String> sources;

  /**
   * @param options our name → the name in the files
   * @throws UserException where a name of ours is unknown or a name in the files is blank
   */
  FieldNames(Map<String, String> options) {
    sources = new TreeMap<>(options);
    sources.forEach(
        (target, source) -> {
          if (!TARGETS.contains(target)) {
            throw new UserException(
                "--field %s=%s: there is no field '%s'; the fields are %s.%s"
                    .formatted(
                        target,
                        source,
                        target,
                        String.join(", ", TARGETS),
                        Sample.didYouMean(target, TARGETS)));
          }
          if (source.isBlank()) {
            throw new UserException(
                "--field %s=: the name in your files is missing; write --field %s=NAME."
                    .formatted(target, target));
          }
        });
  }

  /** The name that a field has in the files. */
  String source(String target) {
    return sources.getOrDefault(target, target);
  }

  /** Whether {@code --field} names it. */
  boolean isMapped(String target) {
    return sources.containsKey(target);
  }

  /** The names in the files under which a field may stand, the first that has a value counts. */
  List<String> candidates(String target) {
    return target.equals(ID) && !isMapped(ID) ? List.of(ID, ARTICLE_ID) : List.of(source(target));
  }

  /** Every name in the files that matters. */
  Set<String> wanted() {
    Set<String> wanted = new LinkedHashSet<>();
    TARGETS.forEach(target -> wanted.addAll(candidates(target)));
    return wanted;
  }

  /**
   * The columns that a table lacks, ours or named by {@code --field}, each with the nearest name
   * that it has; empty where nothing is missing.
   *
   * @param needed the fields that it cannot do without
   */
  List<String> complaints(Collection<String> columns, Collection<String> needed) {
    return TARGETS.stream()
        .filter(target -> needed.contains(target) || isMapped(target))
        .filter(target -> !target.equals(PATH) || needed.contains(PATH))
        .filter(target -> !source(target).equals(FOLDER))
        .filter(target -> candidates(target).stream().noneMatch(columns::contains))
        .map(target -> complaint(target, columns))
        .toList();
  }

  /** One field that is not there, with the remedy. */
  String complaint(String target, Collection<String> found) {
    String source = source(target);
    String like = Sample.didYouMean(source, found);
    return "no field '%s' for %s among: %s.%s Name yours with --field %s=NAME."
        .formatted(source, target, shown(found), like, target);
  }

  private static String shown(Collection<String> names) {
    int most = 20;
    String list = String.join(", ", names.stream().limit(most).map(Sample::shortened).toList());
    return names.isEmpty() ? "(none)" : names.size() > most ? list + ", …" : list;
  }
}
