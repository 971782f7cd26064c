package org.tenon.switchboard;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.tenon.kernel.event.DomainEvent;

/**
 * Keeps the choices of providers that are made while running, for all nodes of an installation. Registered as a service by
 * whoever keeps them. The switchboard reads it when it comes, writes each choice before it holds, and reads it again when an
 * event says that some node has chosen; what an entry says is the switchboard's business.
 *
 * <p>A bundle that declares the capability {@code osgi.service} with this interface is waited for: until the book has been read,
 * all calls of all capabilities wait, since nobody knows where they go.
 */
@ConsumerType
public interface RouteBook {

    /**
     * All that is kept, as it is committed now, whatever transaction the caller runs in.
     *
     * @throws org.tenon.kernel.problem.UnavailableException when the database is away
     */
    List<Entry> all();

    /**
     * What is kept of one capability, as it is committed now, whatever transaction the caller runs in.
     *
     * @return empty when nothing was ever chosen
     * @throws org.tenon.kernel.problem.UnavailableException when the database is away
     */
    Optional<Entry> find(String capability);

    /**
     * Replaces a capability's entry and records the event, together, and commits both before it returns, whatever
     * transaction the caller runs in.
     *
     * @param before the version of the entry that this one was made from; 0 when there was none
     * @return false, and nothing was kept, when the entry has another version by now: somebody else has chosen
     * @throws org.tenon.kernel.problem.UnavailableException when the database is away
     */
    boolean keep(Entry entry, long before, DomainEvent event);

    /**
     * The choices for one capability.
     *
     * @param version counts the changes, from 1
     * @param choices lines of text, at most {@value #MAX_LENGTH} characters
     */
    record Entry(String capability, long version, String choices) {

        /** How long {@link #choices} may be. */
        public static final int MAX_LENGTH = 1_000_000;

        public Entry {
            requireNonNull(capability, "capability");
            requireNonNull(choices, "choices");
            if (version < 1) {
                throw new IllegalArgumentException("versions begin with 1, this is " + version);
            }
            if (choices.length() > MAX_LENGTH) {
                throw new IllegalArgumentException("choices have at most " + MAX_LENGTH + " characters");
            }
        }
    }
}
