package org.tenon.persistence.internal;

import org.apache.openjpa.jdbc.kernel.MixedLockManager;
import org.apache.openjpa.kernel.MixedLockLevels;
import org.apache.openjpa.kernel.OpenJPAStateManager;

/**
 * Locks as OpenJPA's own manager of them does, but for one thing: it asks for the version of a row that was just read under its
 * lock once more. Nobody can have changed it since.
 */
public final class HeldRows extends MixedLockManager {

    @Override
    protected void optimisticLockInternal(
            OpenJPAStateManager row, int level, int timeout, Object state, boolean postLock) {
        if (level < MixedLockLevels.LOCK_PESSIMISTIC_READ
                || level >= MixedLockLevels.LOCK_PESSIMISTIC_FORCE_INCREMENT) {
            super.optimisticLockInternal(row, level, timeout, state, postLock);
        } else {
            setLockLevel(row, level);
        }
    }
}
