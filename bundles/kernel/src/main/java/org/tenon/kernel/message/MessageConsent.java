package org.tenon.kernel.message;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows what people have agreed to be written to for. The platform asks when a message with a purpose is queued and again before each
 * try, so that who has taken his consent back gets nothing that was still waiting. Where nobody registers this service, such
 * messages are refused.
 */
@ConsumerType
public interface MessageConsent {

    /**
     * Whether whoever has the address agrees.
     *
     * @param channel by which he is to be written to
     * @param address as the channel understands addresses
     * @param purpose as {@code newsletter}
     */
    boolean isGiven(String channel, String address, String purpose);
}
