package org.tenon.inventory.internal;

import java.util.Optional;

/** Texts between columns of a key, where none is {@code ''}, and the API, where none is empty. */
final class Texts {

    private Texts() {}

    static Optional<String> optional(String column) {
        return Optional.of(column).filter(text -> !text.isEmpty());
    }
}
