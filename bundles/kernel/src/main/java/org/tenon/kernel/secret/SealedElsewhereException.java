package org.tenon.kernel.secret;

/** A secret cannot be opened: another key sealed it, or it was sealed for something else, or somebody changed it. */
public final class SealedElsewhereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SealedElsewhereException(String purpose, Throwable cause) {
        super("The secret " + purpose + " was not sealed here, or was changed since: it has to be set anew.", cause);
    }
}
