package org.tenon.security.internal;

import java.time.Instant;

/**
 * A login that lasts. What it is sent with is not in here.
 *
 * @param id tells it from the user's others, and lets nobody in
 * @param lastUsed when it was last seen, to the minute
 * @param address where it was asked for from; empty when that was not noted
 */
public record Session(String id, Instant created, Instant lastUsed, Instant expires, String address) {

    private static final int ID_LENGTH = 32;

    /** The beginning of the digest by which the token is kept: nobody finds the token to it. */
    static String idOf(String hash) {
        return hash.substring(0, ID_LENGTH);
    }
}
