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

  /** Forms as they are written, numbered from 1; by a form's hash its number, 0 where none is. */
  private int[] slots = new int[1 << 12];

  private char[] written = new char[1 << 14];
  private int[] starts = new int[1 << 12];
  private int[] hashes = new int[1 << 12];
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

  /** The number of the type that stands in [begin, end) of a text. */
  int id(char[] text, int begin, int end) {
    int mask = slots.length - 1;
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    int slot = (hash ^ (hash >>> 15)) & mask;
    for (int found = slots[slot]; found != 0; found = slots[slot]) {
      if (hashes[found] == hash
          && Arrays.equals(written, starts[found], starts[found + 1], text, begin, end)) {
        return writtenIds[found];
      }
      slot = (slot + 1) & mask;
    }
    String word = new String(text, begin, end - begin);
    int id = typeId(variants.canonical(Tokens.fold(word, 0, word.length())));
    slots[slot] = add(text, begin, end, hash, id);
    if (2 * nWritten > slots.length) {
      grow();
    }
    return id;
  }

  /** Keeps a form as it is written; returns its number, from 1. */
  private int add(char[] text, int begin, int end, int hash, int id) {
    int number = ++nWritten;
    if (number + 1 == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
      hashes = Arrays.copyOf(hashes, 2 * hashes.length);
      writtenIds = Arrays.copyOf(writtenIds, 2 * writtenIds.length);
    }
    int stop = starts[number] + end - begin;
    if (stop > written.length) {
      written = Arrays.copyOf(written, Math.max(2 * written.length, stop));
    }
    System.arraycopy(text, begin, written, starts[number], end - begin);
    starts[number + 1] = stop;
    hashes[number] = hash;
    writtenIds[number] = id;
    return number;
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
    numbers.set(id, !holdsLetter(type));
    return id;
  }

  private static boolean holdsLetter(String type) {
    for (int i = 0; i < type.length(); i += Character.charCount(type.codePointAt(i))) {
      if (Character.isLetter(type.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    int mask = slots.length - 1;
    for (int number = 1; number <= nWritten; number++) {
      int slot = (hashes[number] ^ (hashes[number] >>> 15)) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = number;
    }
  }
}
