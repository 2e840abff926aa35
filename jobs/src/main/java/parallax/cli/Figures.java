package parallax.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.learn.Evaluation;
import parallax.learn.Evaluation.FrameScore;
import parallax.learn.Measure;

/** Scores as JSON, for other programs. What is not defined is null. */
final class Figures {
  private Figures() {}

  static Map<String, Object> of(Evaluation scores) {
    List<Object> frames = new ArrayList<>();
    for (FrameScore frame : scores.frames()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("frame", frame.frame());
      one.put("hits", count(frame.counts().hits()));
      one.put("false_positives", count(frame.counts().falseAlarms()));
      one.put("false_negatives", count(frame.counts().misses()));
      one.put("precision", of(frame.precision()));
      one.put("recall", of(frame.recall()));
      one.put("f1", of(frame.f1()));
      frames.add(one);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("macro_f1", of(scores.macro()));
    all.put("micro_f1", of(scores.micro()));
    all.put("frames", frames);
    return all;
  }

  static Map<String, @Nullable Double> of(Measure measure) {
    Map<String, @Nullable Double> one = new LinkedHashMap<>();
    one.put("value", number(measure.value()));
    one.put("ci_low", number(measure.low()));
    one.put("ci_high", number(measure.high()));
    return one;
  }

  /** Whole where it is, as all counts of sentences without weights are. */
  private static Number count(double value) {
    long whole = Math.round(value);
    return whole == value ? (Number) whole : (Number) value;
  }

  static @Nullable Double number(double value) {
    return Double.isNaN(value) ? null : value;
  }

  /** JSON text that people can read. */
  static String json(Object value) {
    try {
      return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
