package org.tenon.security.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Remembers for a short time that credentials were good, so that a client that sends its password with every request does
 * not pay for bcrypt each time. Keeps a keyed digest of the secret, and the key only in this process. A change on this
 * node is felt at once, one on another node when the memory ends.
 */
@Component(service = VerifiedCredentials.class)
public final class VerifiedCredentials {

    static final Duration LASTS = Duration.ofSeconds(60);

    private static final int LARGEST = 10_000;

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final byte[] key = new byte[32];
    private final LongSupplier nanos;

    private record Entry(Identity identity, long since) {}

    @Activate
    public VerifiedCredentials() {
        this(System::nanoTime);
    }

    VerifiedCredentials(LongSupplier nanos) {
        this.nanos = nanos;
        new SecureRandom().nextBytes(key);
    }

    Optional<Identity> find(String secret) {
        Entry entry = entries.get(Digests.hmac(key, secret));
        return entry == null || isOver(entry) ? Optional.empty() : Optional.of(entry.identity());
    }

    void remember(String secret, Identity identity) {
        if (entries.size() >= LARGEST) {
            entries.values().removeIf(this::isOver);
        }
        if (entries.size() < LARGEST) {
            entries.put(Digests.hmac(key, secret), new Entry(identity, nanos.getAsLong()));
        }
    }

    void forget(String secret) {
        entries.remove(Digests.hmac(key, secret));
    }

    /** Forgets whatever a user has logged in with. */
    void forgetUser(String userId) {
        entries.values().removeIf(entry -> entry.identity().user().id().equals(userId));
    }

    private boolean isOver(Entry entry) {
        return nanos.getAsLong() - entry.since() > LASTS.toNanos();
    }
}
