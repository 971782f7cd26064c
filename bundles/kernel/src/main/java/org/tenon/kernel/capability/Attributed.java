package org.tenon.kernel.capability;

/**
 * An answer, or an element of a list that is one, that tells who gave it. The switchboard fills that in, so that no provider has to know its version, and none
 * can be wrong about it.
 *
 * @param <T> the answer's own type
 */
public interface Attributed<T> {

    /** The same answer, given by {@code provider}. */
    T attributedTo(ProviderVersion provider);
}
