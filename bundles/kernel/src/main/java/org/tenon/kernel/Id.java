package org.tenon.kernel;

/**
 * The identity of something that a capability keeps. The value is opaque: an outside system mints its own, so nobody may
 * read a meaning, an order or a length into it. At most 64 characters, none of them a control character. Every typed id is
 * a record of this one component.
 */
public interface Id {

    /** The longest value that consumers have to store. */
    int MAX_LENGTH = 64;

    String value();

    /**
     * Checks what every id promises; typed ids call it in their constructor.
     *
     * @throws IllegalArgumentException when the value is blank or too long, or has a control character: no
     *     database keeps a NUL
     */
    static void check(String value) {
        if (value.isBlank() || value.length() > MAX_LENGTH || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an id has 1 to " + MAX_LENGTH + " characters, no control characters");
        }
    }
}
