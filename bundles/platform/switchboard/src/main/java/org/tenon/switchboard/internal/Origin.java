package org.tenon.switchboard.internal;

/** Where a provider comes from: what can be told about the bytes that are installed. */
interface Origin {

    /** The version of its bundle. */
    String version();

    /** The bundle's content as a hash; what does not change it (how the jar was packed) does not count. */
    String hash();

    /** Whether the bundle is to run: one that is not there is on its way, by an update most likely. */
    boolean wanted();

    /** Whether the bundle is part of the distribution, byte for byte. */
    boolean shipped();
}
