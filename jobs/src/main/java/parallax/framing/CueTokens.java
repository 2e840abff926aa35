package parallax.framing;

import java.util.HashSet;
import java.util.Set;
import org.apache.spark.unsafe.types.UTF8String;
import parallax.speech.SpeechRules;

/**
 * The tokens that may mean that somebody else speaks. Nearly all others are told by their length
 * and first bytes: to look each token of a corpus up in a set takes several times as long as all
 * else that is done with it.
 */
final class CueTokens {
  private static final int SLOT_BITS = 10;

  /** 2^64 by the golden ratio: spreads numbers that differ little. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Set<UTF8String> cues = new HashSet<>();

  /** By the first eight bytes, a bit for each length in bytes up to 31. */
  private final int[] lengths = new int[1 << SLOT_BITS];

  CueTokens(SpeechRules rules) {
    for (String cue : rules.cues()) {
      UTF8String token = UTF8String.fromString(cue);
      cues.add(token);
      lengths[slot(token)] |= length(token);
    }
  }

  boolean contains(UTF8String token) {
    return (lengths[slot(token)] & length(token)) != 0 && cues.contains(token);
  }

  private static int length(UTF8String token) {
    return 1 << Math.min(token.numBytes(), Integer.SIZE - 1);
  }

  private static int slot(UTF8String token) {
    return (int) ((token.getPrefix() * SPREAD) >>> (Long.SIZE - SLOT_BITS));
  }
}
