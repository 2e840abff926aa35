package parallax.sentiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words and phrases with a value each; where several begin at a token, the longest is found. */
final class PhraseTable<T> {

  /** A phrase as its tokens, and what it stands for. */
  record Entry<T>(List<String> words, T value) {
    int length() {
      return words.size();
    }
  }

  /** By first word; longest first. */
  private final Map<String, List<Entry<T>>> entries = new HashMap<>();

  /** Adds a phrase, or replaces the value that it had. */
  void put(List<String> words, T value) {
    List<Entry<T>> same = entries.computeIfAbsent(words.get(0), first -> new ArrayList<>(1));
    same.removeIf(entry -> entry.words().equals(words));
    int place = 0;
    while (place < same.size() && same.get(place).length() >= words.size()) {
      place++;
    }
    same.add(place, new Entry<>(List.copyOf(words), value));
  }

  /** The value of exactly this phrase, or null. */
  @Nullable T value(List<String> words) {
    Entry<T> found = longestAt(words, 0);
    return found != null && found.length() == words.size() ? found.value() : null;
  }

  /** The longest phrase that begins at token {@code begin}, or null. */
  @Nullable Entry<T> longestAt(List<String> tokens, int begin) {
    List<Entry<T>> candidates = entries.get(tokens.get(begin));
    if (candidates == null) {
      return null;
    }
    for (Entry<T> candidate : candidates) {
      int end = begin + candidate.length();
      if (end <= tokens.size() && tokens.subList(begin, end).equals(candidate.words())) {
        return candidate;
      }
    }
    return null;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }
}
