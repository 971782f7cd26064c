package org.tenon.audit.internal;

import org.tenon.audit.Checkpoint;

/**
 * A place in the chain.
 *
 * @param checkpoint both in one, to be kept and given back
 */
public record CheckpointBody(long place, String hash, String checkpoint) {

    static CheckpointBody of(Checkpoint checkpoint) {
        return new CheckpointBody(checkpoint.place(), checkpoint.hash(), checkpoint.toString());
    }
}
