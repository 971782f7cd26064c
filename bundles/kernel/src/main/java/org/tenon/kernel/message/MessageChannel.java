package org.tenon.kernel.message;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way to people outside: register a service of this type, and messages can name it. It keeps nothing: the platform decides
 * what is tried when. It is called from one thread at a time, outside transactions; one that is not set up is better not
 * registered, so that nobody is offered it.
 */
@ConsumerType
public interface MessageChannel {

    /** Its name, as {@code email}: 1 to 32 lower case letters, digits and hyphens, never another. */
    String name();

    /** Whether an address looks like one that it can send to; nothing is sent to find out. */
    boolean knows(String address);

    /**
     * Whether sending a message again under the same id reaches the recipient once. When not, a try that was cut off, so that nobody
     * knows whether it went out, is left to people.
     */
    boolean recognisesRepetition();

    /**
     * Gives a message to the channel's server, within half a minute or not.
     *
     * @param id the same in every try
     * @return what the server said
     * @throws ChannelBusyException when it may go well later
     * @throws UndeliverableException when it never will
     */
    Receipt send(MessageId id, OutgoingMessage message);

    /**
     * What the server said.
     *
     * @param reference its name for the message, 1 to 200 characters, if it gives one
     * @param arrived whether it knows that the recipient has it
     */
    record Receipt(Optional<String> reference, boolean arrived) {}

    /** It cannot be sent now: a server is away, or wants to be asked less often. */
    final class ChannelBusyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Optional<Duration> after;

        /** @param after when the server wants to be asked again, if it says so */
        public ChannelBusyException(String message, Optional<Duration> after) {
            super(message);
            this.after = after;
        }

        public Optional<Duration> after() {
            return after;
        }
    }

    /** It cannot be sent, today or ever. */
    final class UndeliverableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean recipientRefused;

        /** @param recipientRefused whether it is the address that is wrong */
        public UndeliverableException(String message, boolean recipientRefused) {
            super(message);
            this.recipientRefused = recipientRefused;
        }

        public boolean recipientRefused() {
            return recipientRefused;
        }
    }
}
