/**
 * The tone of sentences toward whom they mention: reads {@code sentences}, writes {@code
 * target_sentiment}.
 */
@NullMarked
package parallax.target;

import org.jspecify.annotations.NullMarked;
