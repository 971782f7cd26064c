package org.tenon.switchboard;

/** What a provider does at the moment. */
public enum ProviderState {
    /** Answers calls, by the default route or for a channel. */
    ACTIVE,
    /** Ready, and not chosen. */
    STANDBY,
    /** Leaving: finishes the calls that it has, and gets no more. */
    DRAINING,
    /** Registered, but does not start: see the log. It is tried again. */
    FAILED,
    /** Its bundle is installed, and it is not registered. */
    STOPPED
}
