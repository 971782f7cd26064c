package org.tenon.rest;

/**
 * The body of a {@code PATCH}: a JSON merge patch (RFC 7396). Declare it as the entity parameter; both
 * {@code application/merge-patch+json} and {@code application/json} arrive as one.
 */
public interface MergePatch {

    /**
     * @param current the body record as a {@code GET} would give it
     * @param type the record's class
     * @return {@code current} with the members of the patch replaced, and those that are {@code null} in it taken away
     * @throws org.tenon.kernel.problem.InvalidRequestException when the result is not such a record; with pointers
     */
    <T> T applyTo(T current, Class<T> type);
}
