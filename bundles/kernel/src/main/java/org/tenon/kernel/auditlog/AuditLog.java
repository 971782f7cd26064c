package org.tenon.kernel.auditlog;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Where changes are written down. An entry joins the caller's transaction and is there when and only when that commits; without
 * one it gets a transaction of its own. It names the calling thread's actor and where he called from. Entries are never changed; a
 * chain of hashes shows whether somebody did.
 */
@ProviderType
public interface AuditLog {

    /** Writes down a call of a capability. */
    void called(RoutedCall call);

    /**
     * Writes down what a part of the platform has changed.
     *
     * @param by a class of its bundle
     */
    void changed(Class<?> by, PlatformChange change);

    /** Writes down an event of the platform; the event log calls it. */
    void happened(AuditedEvent event);

    /**
     * How many entries the calling thread has written down so far: whoever serves a request sees by it whether it left one.
     */
    long written();

    /**
     * Takes the content of all entries about a subject away, as a person may ask for (Regulation (EU) 2016/679, article 17): what was
     * asked for, what it became. That there was a change, when and by whom stays, and so does the chain; an entry of its own says
     * who took it and why. May be repeated.
     *
     * @param reason for example the number of the request; no personal data
     * @return how many entries lost their content
     */
    int erase(Subject subject, String reason);
}
