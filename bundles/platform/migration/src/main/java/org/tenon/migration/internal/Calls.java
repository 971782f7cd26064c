package org.tenon.migration.internal;

import java.util.Optional;

/** The calls of the capability that is migrated. */
public interface Calls {

    /** Who answers them; empty when nobody does. */
    Optional<String> provider();

    /**
     * Asks beforehand whether {@code provider} may answer them.
     *
     * @throws org.tenon.kernel.problem.ConflictException {@code capability.unverified} when no verdict speaks for it
     */
    void requireFit(String provider);

    /**
     * Asks whether they are made on this node only: those of other nodes cannot be held.
     *
     * @throws org.tenon.kernel.problem.ConflictException {@code migration.nodes} when another node is alive
     */
    void requireHere();

    /**
     * Has them wait while {@code work} runs, after those inside have ended together with their transactions.
     *
     * @return false, and {@code work} did not run, when they did not end in time
     */
    boolean held(Runnable work);

    /**
     * Has {@code target} answer from now on, for the documents that are pinned to {@code source} as well; to be called while they
     * wait.
     */
    void handOver(String source, String target);
}
