package parallax.sentiment;

import java.util.HashSet;
import java.util.Set;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import parallax.speech.SpeechRules;
import parallax.text.Languages;

/**
 * All types of tokens that are of concern to the scores, listed once and then found without making
 * strings. Immutable once made.
 */
final class TokenTypes {
  private static final long DASHES = 0x2D2D_2D2D_2D2D_2D2DL;
  private static final long LOWEST_BITS = 0x0101_0101_0101_0101L;
  private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;

  private final Lexicon lexicon;
  private final SpeechRules speech = new SpeechRules();
  private final TokenTable listed;

  TokenTypes(Lexicon lexicon) {
    this.lexicon = lexicon;
    Set<String> tokens = new HashSet<>(lexicon.listed());
    tokens.addAll(speech.cues());
    tokens.addAll(Languages.functionWords());
    listed = new TokenTable(tokens.size());
    for (String token : tokens) {
      listed.put(UTF8String.fromString(token), derive(token));
    }
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** What is known of a token; null where it is not listed and has to be derived from its parts. */
  @Nullable TokenType find(UTF8String token) {
    TokenType type = listed.get(token);
    return type == null && isPlain(token) ? TokenType.PLAIN : type;
  }

  /** Whether nothing could be derived from a token that is not listed. */
  private boolean isPlain(UTF8String token) {
    int length = token.numBytes();
    long first = token.getPrefix();
    boolean isAsciiFirst = first > 0;
    if (lexicon.hasBeginnings() || !isAsciiFirst) {
      return length == 0;
    }
    Object base = token.getBaseObject();
    long end = token.getBaseOffset() + length;
    boolean hasDash = hasDash(first);
    for (long at = token.getBaseOffset() + Long.BYTES; at + Long.BYTES <= end; at += Long.BYTES) {
      hasDash |= hasDash(Platform.getLong(base, at));
    }
    return !hasDash && (length < Long.BYTES || !hasDash(Platform.getLong(base, end - Long.BYTES)));
  }

  private static boolean hasDash(long bytes) {
    long zeroWhereDash = bytes ^ DASHES;
    return ((zeroWhereDash - LOWEST_BITS) & ~zeroWhereDash & HIGHEST_BITS) != 0;
  }

  /** What is known of any token. */
  TokenType derive(String token) {
    return TokenType.of(token, lexicon, speech);
  }
}
