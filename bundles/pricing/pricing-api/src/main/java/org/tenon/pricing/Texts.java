package org.tenon.pricing;

/** What codes and names are made of. */
final class Texts {

    private Texts() {}

    /** @throws IllegalArgumentException when {@code text} is blank, too long or has a control character */
    static void check(String text, String what, int max) {
        if (text.isBlank() || text.length() > max || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " has 1 to " + max + " characters, no control characters");
        }
    }
}
