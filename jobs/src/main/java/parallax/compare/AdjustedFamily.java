package parallax.compare;

import java.io.Serializable;
import parallax.stats.QValues;

/**
 * The q-values of an outlet and size.
 *
 * @param leastAvoided the least count in the reference from which the outlet's lack of an n-gram is
 *     worth a row; {@link Long#MAX_VALUE} if it never is
 */
record AdjustedFamily(int size, int outlet, QValues qValues, long leastAvoided)
    implements Serializable {}
