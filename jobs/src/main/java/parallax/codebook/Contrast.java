package parallax.codebook;

import java.io.Serializable;

/**
 * Two frames that are weighed against each other, by id.
 *
 * @param a a positive log odds ratio means that an outlet leans to this one
 * @param b the other one
 */
public record Contrast(String a, String b) implements Serializable {}
