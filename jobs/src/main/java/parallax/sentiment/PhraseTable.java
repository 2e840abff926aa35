package parallax.sentiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words and phrases with a value each; where several begin at a token, the longest is found. */
final class PhraseTable<T> {

  /** A word or phrase as its tokens, and what it stands for. */
  record Entry<T>(List<String> words, T value) {
    int length() {
      return words.size();
    }
  }

  private final Map<String, Entry<T>> words = new HashMap<>();

  /** By first word; longest first. Few, so that most tokens cost one look into each map. */
  private final Map<String, List<Entry<T>>> phrases = new HashMap<>();

  /** Adds a phrase, unless it is there; the value that it has then. */
  T putIfAbsent(List<String> phrase, T value) {
    String first = phrase.get(0);
    if (phrase.size() == 1) {
      return words.computeIfAbsent(first, word -> new Entry<>(phrase, value)).value();
    }
    List<Entry<T>> same = phrases.computeIfAbsent(first, word -> new ArrayList<>(1));
    int place = 0;
    for (Entry<T> entry : same) {
      if (entry.words().equals(phrase)) {
        return entry.value();
      }
      place += entry.length() >= phrase.size() ? 1 : 0;
    }
    same.add(place, new Entry<>(phrase, value));
    return value;
  }

  /** The longest phrase that begins at token {@code begin}, or null. */
  @Nullable Entry<T> longestAt(List<String> tokens, int begin) {
    String first = tokens.get(begin);
    List<Entry<T>> candidates = phrases.get(first);
    if (candidates != null) {
      for (Entry<T> candidate : candidates) {
        int end = begin + candidate.length();
        if (end <= tokens.size() && tokens.subList(begin, end).equals(candidate.words())) {
          return candidate;
        }
      }
    }
    return words.get(first);
  }
}
