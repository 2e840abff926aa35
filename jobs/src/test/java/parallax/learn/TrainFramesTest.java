package parallax.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parallax.job.UserException;
import parallax.learn.TrainFrames.Choices;
import parallax.learn.TrainFrames.Trained;

class TrainFramesTest {
  private static final Choices WORDS_ALONE = new Choices(false, true, 3, 50, 1);

  private static List<String> words(String text) {
    return Arrays.asList(text.split(" ", -1));
  }

  /** Sentences of four words; those of the frame have the word "war", and each article has two. */
  private static Coded sentences(int n, int positives) {
    List<CodedSentence> sentences = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      boolean war = i < positives;
      sentences.add(
          new CodedSentence(
              "line " + i,
              "w%d x%d %s y%d".formatted(i % 5, i % 7, war ? "war" : "calm", i % 3) + " " + i,
              "a" + i / 2,
              new TreeSet<>(war ? Set.of("war") : Set.of()),
              "",
              null));
    }
    return Coded.of(sentences, 0);
  }

  private static Trained train(Coded coded) {
    return new TrainFrames(WORDS_ALONE).train(coded, TrainFramesTest::words, Examples.NO_VECTORS);
  }

  @Test
  void learnsAWordAndSaysHowWellOnArticlesThatItHasNotSeen() {
    Trained trained = train(sentences(60, 20));

    assertThat(trained.frames()).containsExactly("war");
    assertThat(trained.scores().micro().value()).isEqualTo(1);
    assertThat(trained.scores().frames().get(0).counts().hits()).isEqualTo(20);
    assertThat(trained.brier()).isLessThan(0.05);
    FramesModel model = ModelFile.read("m", trained.file());
    double[][] found =
        model.probabilities(
            new Examples(TrainFramesTest::words, Examples.NO_VECTORS)
                .of(List.of("w1 war", "w1 calm")));
    assertThat(found[0][0]).isGreaterThan(0.7);
    assertThat(found[1][0]).isLessThan(0.3);
    assertThat(model.decisions(found)).isDeepEqualTo(new boolean[][] {{true}, {false}});
  }

  @Test
  void theSameSentencesGiveTheSameFileInAnyOrder() {
    assertThat(train(sentences(60, 20)).file()).isEqualTo(train(sentences(60, 20)).file());
  }

  @Test
  void labelsThatNothingShowsAreNotFound() {
    List<CodedSentence> sentences = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      // Neither word says anything about the frame.
      sentences.add(
          new CodedSentence(
              "line " + i,
              "u%d v%d".formatted(i % 4, i * 7 % 5) + " " + i,
              "a" + i,
              new TreeSet<>(i * 31 % 6 == 0 ? Set.of("war") : Set.of()),
              "",
              null));
    }
    assertThat(train(Coded.of(sentences, 0)).scores().micro().value()).isLessThan(0.45);
  }

  @Test
  void refusesTooFewSentencesWithAFrame() {
    assertThatThrownBy(() -> train(sentences(60, 9)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("war has 9; expected 10 or more");
    assertThatThrownBy(() -> train(sentences(60, 0)))
        .hasMessageContaining("None of the 60 coded sentences has a frame");
    assertThatThrownBy(() -> train(sentences(20, 20)))
        .hasMessageContaining("All 20 coded sentences have the frame war");
  }

  @Test
  void aModelOfAnotherFormatOrSentenceModelIsRefused() {
    String file = train(sentences(60, 20)).file();

    assertThatThrownBy(() -> ModelFile.read("m", file.replace("\"format\":1", "\"format\":9")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("model format 9");
    assertThatThrownBy(
            () ->
                ModelFile.read(
                    "m", file.replace("\"embedding_model\":\"\"", "\"embedding_model\":\"old\"")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("sentence model 'old'");
    assertThatThrownBy(() -> ModelFile.read("m", file.substring(0, 200)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("no whole model file");
    assertThatThrownBy(
            () -> ModelFile.read("m", file.replace("\"dimensions\":0", "\"dimensions\":3")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("no whole model file");
  }

  @Test
  void aModelFileReadsBackAsItWas() {
    String file = train(sentences(60, 20)).file();

    assertThat(ModelFile.write(ModelFile.read("m", file))).isEqualTo(file);
  }
}
