package org.tenon.launcher;

/** The instance cannot start; the message is the one line that the user reads. */
final class StartRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    StartRefusedException(String message) {
        super(message);
    }
}
