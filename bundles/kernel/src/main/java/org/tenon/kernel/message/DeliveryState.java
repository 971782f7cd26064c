package org.tenon.kernel.message;

/** How far a message has got. */
public enum DeliveryState {
    /** Waits for its first or next try. */
    QUEUED,
    /** The channel's server has taken it; no more is known. */
    SENT,
    /** It has arrived, as far as the channel can tell. */
    DELIVERED,
    /** It does not go out: refused for good, or tried too often. It can be queued again. */
    FAILED,
    /** The recipient's side has refused it or sent it back: the address is wrong. It can be queued again. */
    BOUNCED
}
