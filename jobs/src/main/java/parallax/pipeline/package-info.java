/**
 * Labels of sentences by a Spark NLP pipeline that the user brings along: reads {@code sentences},
 * writes {@code pipeline_sentiment}.
 */
@NullMarked
package parallax.pipeline;

import org.jspecify.annotations.NullMarked;
