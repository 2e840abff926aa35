package parallax.speech;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parallax.speech.Utterance.Pause;

/**
 * Names that may be those of persons, in one article: two to six words in a row with a capital
 * letter, none of which is of organisations, and which no "at", "in" or "the" stands before; later
 * the last word of such a name alone. Other names pass for persons too, which only makes fewer
 * speakers certain.
 */
final class PersonNames {
  private static final int LONGEST_NAME = 6;
  private static final Set<String> BEFORE_PLACES = Set.of("at", "in", "the");
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "dr", "prof", "professor", "sir");

  /**
   * A name in a sentence.
   *
   * @param first its first token
   * @param end behind its last token
   */
  record Name(String text, int first, int end) {}

  private final SpeechWords words;
  private final Set<String> surnames = new HashSet<>();

  PersonNames(SpeechWords words, Collection<Utterance> article) {
    this.words = words;
    for (Utterance sentence : article) {
      full(sentence).forEach(name -> surnames.add(lastWord(name.text())));
    }
  }

  /** The names of a sentence outside quotation marks, in its order. */
  List<Name> of(Utterance sentence) {
    List<Name> names = full(sentence);
    for (int token = 0; token < sentence.size(); token++) {
      int place = token;
      if (mayBeName(sentence, token)
          && surnames.contains(lastWord(sentence.text(token, token + 1)))
          && names.stream().noneMatch(name -> name.first() <= place && place < name.end())) {
        names.add(new Name(withoutPossessive(sentence.text(token, token + 1)), token, token + 1));
      }
    }
    return names;
  }

  /** Whether a name is a person's as far as can be told: of several words, or of one of these. */
  boolean isPerson(String name) {
    List<String> parts = List.of(name.toLowerCase(Locale.ROOT).split("\\s+", -1));
    return parts.stream().noneMatch(words::isOfOrganisations)
        && (parts.size() > 1 || surnames.contains(lastWord(name)));
  }

  /** Whether a sentence may name anything but one name: it has another word with a capital. */
  boolean namesOther(Utterance sentence, String name) {
    List<String> own = List.of(name.split("\\s+", -1));
    for (int token = 0; token < sentence.size(); token++) {
      if (mayBeName(sentence, token)
          && !own.contains(withoutPossessive(sentence.text(token, token + 1)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether two names may mean the same: one is the end of the other, titles apart. */
  static boolean areSame(String one, String other) {
    String a = " " + plain(one);
    String b = " " + plain(other);
    return a.endsWith(b) || b.endsWith(a);
  }

  private static String plain(String name) {
    List<String> parts = List.of(name.toLowerCase(Locale.ROOT).split("[\\s.]+", -1));
    boolean titled = parts.size() > 1 && TITLES.contains(parts.get(0));
    return String.join(" ", parts.subList(titled ? 1 : 0, parts.size()));
  }

  private List<Name> full(Utterance sentence) {
    List<Name> names = new ArrayList<>();
    int token = 0;
    while (token < sentence.size()) {
      int first = token;
      while (token < sentence.size()
          && token - first < LONGEST_NAME
          && mayBeName(sentence, token)
          && (token == first
              || (sentence.pauseBefore(token) == Pause.NONE
                  && !sentence.token(token - 1).endsWith("'s")))) {
        token++;
      }
      if (token - first > 1 && isPersons(sentence, first, token)) {
        names.add(new Name(withoutPossessive(sentence.text(first, token)), first, token));
      }
      token = Math.max(token, first + 1);
    }
    return names;
  }

  private boolean isPersons(Utterance sentence, int first, int end) {
    for (int token = first; token < end; token++) {
      if (words.isOfOrganisations(sentence.token(token).replaceFirst("'s$", ""))) {
        return false;
      }
    }
    return first == 0 || !BEFORE_PLACES.contains(sentence.token(first - 1));
  }

  private boolean mayBeName(Utterance sentence, int token) {
    return sentence.startsWithCapital(token)
        && !sentence.isQuoted(token)
        && !sentence.token(token).endsWith("-old")
        && !words.isPlain(sentence.token(token));
  }

  private static String lastWord(String name) {
    String plain = withoutPossessive(name).toLowerCase(Locale.ROOT);
    return plain.substring(plain.lastIndexOf(' ') + 1);
  }

  private static String withoutPossessive(String name) {
    return name.replaceFirst("['\u2019]s$", "");
  }
}
