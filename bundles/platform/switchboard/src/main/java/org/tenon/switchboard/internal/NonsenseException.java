package org.tenon.switchboard.internal;

/** A provider answered what its interface does not allow. */
final class NonsenseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NonsenseException(String message) {
        super(message);
    }
}
