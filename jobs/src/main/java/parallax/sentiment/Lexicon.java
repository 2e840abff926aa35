package parallax.sentiment;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words and phrases of both lexicon files, ready to be looked up. Immutable once made.
 *
 * <p>A word with hyphens that is not listed counts as the same words with spaces ("best-known"), or
 * else has the valence of its strongest part, weakened and turned round by a part that negates
 * ("non-toxic") and by "free" at its end ("error-free").
 */
final class Lexicon {
  private static final String FREE = "free";
  private static final double FREE_OF = -0.6;

  private final Map<String, Word> words = new HashMap<>();
  private final Map<String, Double> beginnings;
  private final int longestBeginning;
  private final Signs signs;

  Lexicon(Valences valences, Map<List<String>, Modifier> modifiers) {
    Map<List<String>, Double> phrases = valences.phrases();
    beginnings = valences.beginnings();
    signs = new Signs(valences.signs());
    longestBeginning = beginnings.keySet().stream().mapToInt(String::length).max().orElse(0);
    phrases.forEach(
        (phrase, valence) -> {
          add(phrase).value(valence);
          speakWhere(valence != 0, phrase);
        });
    modifiers.forEach(
        (phrase, modifier) -> {
          add(phrase).modify(modifier);
          speakWhere(modifier.is(Modifier.Kind.IDIOM) && modifier.value() != 0, phrase);
        });
    words.forEach(
        (token, word) -> {
          Phrase phrase = requireNonNull(word.phrase());
          if (phrase.modifier() == null && !phrases.containsKey(List.of(token))) {
            phrase.value(beginning(token));
            speakWhere(phrase.valence() != 0, List.of(token));
          }
        });
  }

  private Phrase add(List<String> tokens) {
    Phrase phrase = requireNonNull(listed(tokens.get(0)).phrase());
    for (String token : tokens.subList(1, tokens.size())) {
      phrase = phrase.add(listed(token));
    }
    return phrase;
  }

  private Word listed(String token) {
    return words.computeIfAbsent(token, absent -> Word.listed(words.size()));
  }

  private void speakWhere(boolean isValued, List<String> phrase) {
    if (isValued) {
      listed(phrase.get(0)).mayBeValued();
    }
  }

  /** What is known of a token, in lower case with straight apostrophes and plain hyphens. */
  Word word(String token) {
    Word known = words.get(token);
    if (known != null) {
      return known;
    }
    double valence = beginning(token);
    if (valence == 0 && token.indexOf('-') >= 0) {
      valence = compound(token.split("-", -1));
    }
    return valence == 0 ? Word.PLAIN : Word.derived(valence);
  }

  /** Tokens that stand in the files or in their phrases. */
  Set<String> listed() {
    return words.keySet();
  }

  /** Whether the beginning of a token may give it a valence. */
  boolean hasBeginnings() {
    return longestBeginning > 0;
  }

  /** What stands between tokens and has a valence. */
  Signs signs() {
    return signs;
  }

  /** By the longest entry such as "happ*" that it begins with. */
  private double beginning(String token) {
    for (int length = Math.min(longestBeginning, token.length()); length > 0; length--) {
      @Nullable Double valence = beginnings.get(token.substring(0, length));
      if (valence != null) {
        return valence;
      }
    }
    return 0;
  }

  private double compound(String[] parts) {
    @Nullable Phrase whole = phrase(parts[0]);
    for (int place = 1; place < parts.length && whole != null; place++) {
      @Nullable Word next = words.get(parts[place]);
      whole = next == null ? null : whole.with(next);
    }
    if (whole != null && (whole.valence() != 0 || isIdiom(whole.modifier()))) {
      return valence(whole);
    }
    double strongest = 0;
    double factor = 1;
    for (int place = 0; place < parts.length; place++) {
      Phrase part = phrase(parts[place]);
      Modifier modifier = part == null ? null : part.modifier();
      if (modifier != null && modifier.is(Modifier.Kind.NEGATION)) {
        factor *= modifier.value();
      } else if (place > 0 && place == parts.length - 1 && parts[place].equals(FREE)) {
        factor *= FREE_OF;
      } else if (part != null) {
        double valence = valence(part);
        strongest = Math.abs(valence) > Math.abs(strongest) ? valence : strongest;
      }
    }
    return strongest * factor;
  }

  private static double valence(Phrase phrase) {
    @Nullable Modifier modifier = phrase.modifier();
    return modifier != null && isIdiom(modifier) ? modifier.value() : phrase.valence();
  }

  private static boolean isIdiom(@Nullable Modifier modifier) {
    return modifier != null && modifier.is(Modifier.Kind.IDIOM);
  }

  private @Nullable Phrase phrase(String token) {
    Word word = words.get(token);
    return word == null ? null : word.phrase();
  }
}
