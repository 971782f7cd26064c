package org.tenon.messages.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.message.MessageChannel;

/** The channels that are there now. Of two with one name the one that the framework ranks higher counts. */
@Component(service = Channels.class)
public final class Channels {

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Collection<MessageChannel> channels = new CopyOnWriteArrayList<>();

    @Activate
    public Channels() {}

    Channels(Collection<MessageChannel> channels) {
        this.channels = channels;
    }

    Optional<MessageChannel> named(String name) {
        // Field injection sorts in ascending order of ranking: the last is the highest.
        return channels.stream().filter(each -> each.name().equals(name)).reduce((lower, higher) -> higher);
    }

    List<String> names() {
        return channels.stream().map(MessageChannel::name).distinct().sorted().toList();
    }
}
