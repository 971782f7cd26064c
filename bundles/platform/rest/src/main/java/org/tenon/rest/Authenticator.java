package org.tenon.rest;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.tenon.kernel.actor.Actor;

/**
 * Tells who is calling. The platform's security bundle registers one as a service; while there is none, every operation
 * that is not {@link Anonymous} answers 503.
 */
@ConsumerType
public interface Authenticator {

    /**
     * Judges the credentials of one HTTP request. Called once for each request to an operation that is not
     * {@link Anonymous}, on the request's thread, outside any transaction and before anybody acts; so it must be fast and
     * safe to call from many threads.
     *
     * @return the actor; empty when the request carries no credentials that this authenticator knows (401)
     * @throws BadCredentialsException when it carries credentials and they are not good: wrong, expired, locked (401)
     * @throws org.tenon.kernel.problem.UnavailableException when they cannot be judged now (503)
     */
    Optional<Actor> authenticate(Caller caller);

    /** What an authenticator may see of a request. */
    interface Caller {

        /** The header {@code Authorization}, for example {@code "Basic YWRtaW46..."}; empty when it was not sent. */
        Optional<String> authorization();

        /** The address that the request came from. */
        String remoteAddress();
    }
}
