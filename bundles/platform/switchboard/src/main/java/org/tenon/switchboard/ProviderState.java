package org.tenon.switchboard;

/** What a provider does at the moment. */
public enum ProviderState {
    /** Answers calls by some route. */
    ACTIVE,
    /** Ready, and not chosen. */
    STANDBY,
    /** Registered, and on its way to be ready. */
    STARTING,
    /** Leaving: finishes the calls that it has, and gets no more. */
    DRAINING,
    /** Registered, but does not start: see the log. It is tried again. */
    FAILED,
    /** Its bundle is installed, and it is not registered. */
    STOPPED
}
