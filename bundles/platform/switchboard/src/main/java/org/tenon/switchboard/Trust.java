package org.tenon.switchboard;

/** How far a provider is trusted not to hang or break. */
public enum Trust {
    /** Called as it is. */
    LOCAL,
    /** Calls another system: its calls are limited in time and number. */
    REMOTE,
    /** Its code is not known well: its calls are limited in time and number. */
    UNTRUSTED
}
