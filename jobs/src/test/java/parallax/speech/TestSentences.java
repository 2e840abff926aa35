package parallax.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences as the rules see them, from plain text; what stands in curly marks is quoted. */
final class TestSentences {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");
  private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

  private TestSentences() {}

  static Utterance of(String text) {
    return paragraph(text).get(0);
  }

  /** Sentences that follow each other; quotation marks may reach over several of them. */
  static List<Utterance> paragraph(String... sentences) {
    String all = String.join(" ", sentences);
    List<Utterance> paragraph = new ArrayList<>();
    int begin = 0;
    for (String text : sentences) {
      paragraph.add(sentence(text, quotes(all, begin, begin + text.length())));
      begin += text.length() + 1;
    }
    return paragraph;
  }

  private static int[] quotes(String all, int begin, int end) {
    List<Integer> quotes = new ArrayList<>();
    for (Matcher quote = QUOTED.matcher(all); quote.find(); ) {
      int from = Math.max(quote.start(), begin);
      int to = Math.min(quote.end(), end);
      if (from < to) {
        quotes.add(from - begin);
        quotes.add(to - begin);
      }
    }
    return array(quotes);
  }

  private static Utterance sentence(String text, int[] quotes) {
    List<String> tokens = new ArrayList<>();
    List<Integer> begins = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (Matcher word = WORD.matcher(text); word.find(); ) {
      tokens.add(word.group().toLowerCase(Locale.ROOT).replace('’', '\''));
      begins.add(word.start());
      ends.add(word.end());
    }
    return new Utterance(text, tokens, array(begins), array(ends), quotes);
  }

  private static int[] array(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
