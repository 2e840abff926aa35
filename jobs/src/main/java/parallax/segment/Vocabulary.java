package parallax.segment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import parallax.text.Syllables;
import parallax.text.Tokens;
import parallax.text.Variants;

/**
 * Numbers the types of a partition, so that a word is folded, looked up among the variants and
 * counted for syllables once and not at every place where it stands.
 */
final class Vocabulary {
  private final Variants variants;
  private final Map<String, Integer> ids = new HashMap<>();
  private String[] written = new String[1 << 12];
  private int[] writtenIds = new int[1 << 12];
  private int nWritten;
  private String[] types = new String[1 << 10];
  private int[] syllables = new int[1 << 10];
  private int[] parts = new int[1 << 10];
  private final BitSet numbers = new BitSet();
  private final Words words = new Words();

  Vocabulary(Variants variants) {
    this.variants = variants;
  }

  /** The number of the type that stands in [begin, end) of the text. */
  int id(String text, int begin, int end) {
    int mask = written.length - 1;
    int length = end - begin;
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = (hash ^ (hash >>> 15)) & mask;
    for (String found = written[slot]; found != null; found = written[slot]) {
      if (found.length() == length && text.startsWith(found, begin)) {
        return writtenIds[slot];
      }
      slot = (slot + 1) & mask;
    }
    int id = typeId(variants.canonical(Tokens.fold(text, begin, end)));
    written[slot] = text.substring(begin, end);
    writtenIds[slot] = id;
    if (2 * ++nWritten > written.length) {
      grow();
    }
    return id;
  }

  /** The counted form. */
  String type(int id) {
    return types[id];
  }

  /** The counted forms by their numbers, as rows hold them. */
  Words words() {
    return words;
  }

  int syllables(int id) {
    return syllables[id];
  }

  /** Its parts between hyphens. */
  int parts(int id) {
    return parts[id];
  }

  /** Whether it holds no letter. */
  boolean isNumber(int id) {
    return numbers.get(id);
  }

  /** How many types there are; they are numbered from 0. */
  int size() {
    return ids.size();
  }

  private int typeId(String type) {
    Integer known = ids.get(type);
    if (known != null) {
      return known;
    }
    int id = ids.size();
    ids.put(type, id);
    if (id == types.length) {
      types = Arrays.copyOf(types, 2 * id);
      syllables = Arrays.copyOf(syllables, 2 * id);
      parts = Arrays.copyOf(parts, 2 * id);
    }
    types[id] = type;
    words.add(type);
    syllables[id] = Syllables.of(type);
    parts[id] = Syllables.parts(type);
    numbers.set(id, type.codePoints().noneMatch(Character::isLetter));
    return id;
  }

  private void grow() {
    String[] old = written;
    int[] oldIds = writtenIds;
    written = new String[2 * old.length];
    writtenIds = new int[2 * old.length];
    int mask = written.length - 1;
    for (int i = 0; i < old.length; i++) {
      String word = old[i];
      if (word != null) {
        int hash = word.hashCode();
        int slot = (hash ^ (hash >>> 15)) & mask;
        while (written[slot] != null) {
          slot = (slot + 1) & mask;
        }
        written[slot] = word;
        writtenIds[slot] = oldIds[i];
      }
    }
  }
}
