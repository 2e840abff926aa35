package parallax.speech;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.speech.PersonNames.Name;
import parallax.speech.Source.Kind;

/**
 * Whom "he said", "she said" and "the company said" mean, in one paragraph.
 *
 * <p>"He" and "she" mean the one person that the paragraph names up to there, where that person
 * speaks in a sentence before or is what the sentence directly before begins with, and where the
 * paragraph does not say both "he said" and "she said". "The company" means the one speaker that
 * the paragraph names, where that is no person and no other name stands between. Else nobody is
 * sure by rule, and it is nobody.
 */
final class Antecedents {
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "another", "her", "his", "its", "our", "the", "their");
  private static final Set<String> LEADS =
      Set.of("and", "but", "now", "so", "then", "today", "yet");

  private final PersonNames names;
  private final List<Utterance> sentences;
  private final List<Speech> own;

  /**
   * @param sentences of the paragraph
   * @param own what each tells by itself
   */
  Antecedents(PersonNames names, List<Utterance> sentences, List<Speech> own) {
    this.names = names;
    this.sentences = sentences;
    this.own = own;
  }

  /** What each sentence tells by itself and by whom its words mean. */
  List<Speech> resolved() {
    EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
    own.forEach(speech -> speech.sources().forEach(source -> kinds.add(source.kind())));
    boolean both = kinds.contains(Kind.HE) && kinds.contains(Kind.SHE);
    List<Speech> resolved = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      int at = i;
      resolved.add(
          own.get(i)
              .with(
                  source ->
                      switch (source.kind()) {
                        case HE, SHE -> both ? source : named(person(at), source);
                        case COMPANY -> named(company(at), source);
                        default -> source;
                      }));
    }
    return resolved;
  }

  private static Source named(@Nullable String name, Source otherwise) {
    return name == null ? otherwise : Source.named(name);
  }

  private @Nullable String person(int at) {
    List<String> speakers = speakers(at);
    List<String> all = new ArrayList<>(speakers);
    for (int i = 0; i <= at; i++) {
      names.of(sentences.get(i)).forEach(name -> all.add(name.text()));
    }
    own.get(at).sources().stream().map(Source::name).forEach(name -> addPresent(all, name));
    String one = onlyOne(all);
    boolean known = !speakers.isEmpty() || (at > 0 && beginsWithName(sentences.get(at - 1)));
    return one != null && known && names.isPerson(one) ? one : null;
  }

  private static void addPresent(List<String> names, @Nullable String name) {
    if (name != null) {
      names.add(name);
    }
  }

  /** NAME …; "Now NAME …"; "Sixty-year-old NAME …"; "Her colleague NAME …". */
  private boolean beginsWithName(Utterance sentence) {
    return names.of(sentence).stream()
        .mapToInt(Name::first)
        .anyMatch(
            first ->
                first == 0
                    || (first == 1 && isLead(sentence.token(0)))
                    || (first <= 2 && DETERMINERS.contains(sentence.token(0))));
  }

  private static boolean isLead(String word) {
    return LEADS.contains(word) || word.endsWith("-old");
  }

  private @Nullable String company(int at) {
    String one = onlyOne(speakers(at));
    if (one == null || names.isPerson(one)) {
      return null;
    }
    int since = at - 1;
    while (!names(since).contains(one)) {
      since--;
    }
    for (Utterance sentence : sentences.subList(since, at + 1)) {
      if (names.namesOther(sentence, one)) {
        return null;
      }
    }
    return one;
  }

  /** Those named beside a verb before a sentence. */
  private List<String> speakers(int before) {
    List<String> speakers = new ArrayList<>();
    for (int i = 0; i < before; i++) {
      speakers.addAll(names(i));
    }
    return speakers;
  }

  private List<String> names(int sentence) {
    List<String> speakers = new ArrayList<>();
    own.get(sentence).sources().forEach(source -> addPresent(speakers, source.name()));
    return speakers;
  }

  /** The longest of some names, where all of them mean the same. */
  private static @Nullable String onlyOne(List<String> names) {
    String longest = null;
    for (String name : names) {
      longest = longest == null || name.length() > longest.length() ? name : longest;
    }
    for (String name : names) {
      if (longest != null && !PersonNames.areSame(longest, name)) {
        return null;
      }
    }
    return longest;
  }
}
