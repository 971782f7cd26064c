package org.tenon.kernel.message;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;

/**
 * Takes messages to people outside. What is queued is kept in the caller's transaction and goes out after that has committed, by
 * the channel that it names; what fails for now is tried again, less and less often. Every change of state is a
 * {@link MessageStateChanged}.
 */
@ProviderType
public interface ChannelService {

    /** The names of the channels that are there and set up, in alphabetical order. */
    List<String> channels();

    /**
     * Keeps a message and sends it soon. Repeatable: a message whose key is known already is not kept again, and the answer is
     * the one that is.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /channel} {@code channel.unknown}; {@code /to}
     *     {@code message.address} when the channel does not know such an address
     */
    Message queue(OutgoingMessage message);

    Optional<Message> find(MessageId id);

    /** @param about what they are about; empty for all. The newest first */
    Page<Message> search(Optional<String> about, PageRequest page);

    /**
     * Queues again what has failed or bounced, with all its tries before it.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code message.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code message.state} when it has not failed
     */
    Message retry(MessageId id);

    /**
     * What a channel has learned of a message after its server took it. Repeatable; a message that is not sent or delivered
     * stays what it is, and so does one that nobody knows.
     *
     * @param reference the channel's own name for the message
     * @param state {@link DeliveryState#DELIVERED} or {@link DeliveryState#BOUNCED}
     * @param problem why it came back; empty when it did not
     */
    void report(String channel, String reference, DeliveryState state, String problem);
}
