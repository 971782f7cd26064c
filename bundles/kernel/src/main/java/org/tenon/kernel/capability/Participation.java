package org.tenon.kernel.capability;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells whether a capability's calls are part of the caller's transaction: what it keeps then comes and goes with what the caller
 * keeps. Who calls one that is not has to remember what it asked for, see ADR 39.
 */
@ProviderType
public interface Participation {

    /**
     * Whether everybody who may answer calls of the capability at this moment takes part in the caller's transaction
     * ({@link Capability#TRANSACTIONAL}); also when nobody answers. It may be different in the next moment.
     */
    boolean inTransaction(String capability);
}
