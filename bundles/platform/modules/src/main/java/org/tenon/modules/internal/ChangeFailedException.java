package org.tenon.modules.internal;

/** A change could not be carried out and was taken back; the message says why, for the admin. */
class ChangeFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    ChangeFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    ChangeFailedException(String message) {
        super(message);
    }

    /** The innermost reason of a failure that frameworks wrap several times. */
    static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message.strip();
    }
}
