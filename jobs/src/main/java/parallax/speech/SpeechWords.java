package parallax.speech;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import parallax.text.DataFile;

/** The words of {@code words.tsv} by kind. */
final class SpeechWords {
  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "get", "got");
  private static final SpeechWords BUILT_IN = new SpeechWords();

  private final Map<String, Set<String>> byKind = new HashMap<>();

  private SpeechWords() {
    for (String[] row : DataFile.rows(SpeechWords.class, "words.tsv", 2)) {
      byKind.computeIfAbsent(row[1], absent -> new HashSet<>()).add(row[0]);
    }
  }

  static SpeechWords builtIn() {
    return BUILT_IN;
  }

  boolean isVerb(String word) {
    return is("says", word) || is("that", word);
  }

  /** Every verb of saying. */
  Set<String> verbs() {
    Set<String> verbs = new HashSet<>(byKind.getOrDefault("says", Set.of()));
    verbs.addAll(byKind.getOrDefault("that", Set.of()));
    return verbs;
  }

  /** A verb behind which a clause may stand without "that". */
  boolean takesClause(String word) {
    return is("says", word);
  }

  /** What may stand between a speaker and the verb: auxiliaries and adverbs. */
  boolean isSkipped(String word) {
    return is("skipped", word) || isBe(word) || (word.endsWith("ly") && word.length() > 4);
  }

  boolean isBe(String word) {
    return BE.contains(word);
  }

  boolean isSelf(String word) {
    return is("self", word);
  }

  boolean opensClause(String word) {
    return is("opener", word);
  }

  /** What "the" may stand before where an organisation is meant that was named before. */
  boolean isCompany(String word) {
    return is("company", word);
  }

  /** A word behind which a clause with a subject of its own begins. */
  boolean joinsClauses(String word) {
    return is("joins", word);
  }

  /** A word of the names of organisations. */
  boolean isOfOrganisations(String word) {
    return is("organisation", word);
  }

  boolean isAdverbial(String word) {
    return is("adverbial", word);
  }

  /** No name, though it may have a capital letter where a sentence begins. */
  boolean isPlain(String word) {
    return is("plain", word)
        || is("opener", word)
        || is("self", word)
        || is("skipped", word)
        || is("adverbial", word);
  }

  private boolean is(String kind, String word) {
    return byKind.getOrDefault(kind, Set.of()).contains(word);
  }
}
