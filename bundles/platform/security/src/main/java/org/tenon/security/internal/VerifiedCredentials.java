package org.tenon.security.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tenon.kernel.event.EventWatcher;
import org.tenon.kernel.event.RecordedEvent;

/**
 * Remembers for a short time that credentials were good, so that a client that sends its password with every request does
 * not pay for bcrypt each time; of many that come with the same credentials at once, one pays. Keeps a keyed digest of the
 * secret, and the key only in this process. A change on this node is felt at once, one on another node when its event is seen, and
 * when the memory ends at the latest.
 */
@Component(service = {VerifiedCredentials.class, EventWatcher.class})
public final class VerifiedCredentials implements EventWatcher {

    static final Duration LASTS = Duration.ofSeconds(60);

    private static final int LARGEST = 10_000;

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    /** Those that are being verified at this moment. */
    private final Map<String, CompletableFuture<Boolean>> pending = new ConcurrentHashMap<>();

    private final UnaryOperator<String> digest;
    private final LongSupplier nanos;

    private record Entry(Identity identity, long since) {}

    @Activate
    public VerifiedCredentials() {
        this(System::nanoTime);
    }

    VerifiedCredentials(LongSupplier nanos) {
        this.nanos = nanos;
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        this.digest = Digests.hmac(key);
    }

    /**
     * Who the secret is good for: as remembered, or as {@code verify} finds out. Whoever comes with a secret that is being
     * verified waits for that, and asks for himself only when it was refused.
     */
    Identity identity(String secret, Supplier<Identity> verify) {
        String digest = this.digest.apply(secret);
        while (true) {
            Optional<Identity> found = find(digest);
            if (found.isPresent()) {
                return found.get();
            }
            CompletableFuture<Boolean> mine = new CompletableFuture<>();
            CompletableFuture<Boolean> other = pending.putIfAbsent(digest, mine);
            if (other != null) {
                other.join();
                continue;
            }
            try {
                // Somebody may have been done just before.
                return find(digest).orElseGet(() -> remembered(digest, verify.get()));
            } finally {
                pending.remove(digest);
                mine.complete(true);
            }
        }
    }

    private Optional<Identity> find(String digest) {
        Entry entry = entries.get(digest);
        return entry == null || isOver(entry) ? Optional.empty() : Optional.of(entry.identity());
    }

    private Identity remembered(String digest, Identity identity) {
        if (entries.size() >= LARGEST) {
            entries.values().removeIf(this::isOver);
        }
        if (entries.size() < LARGEST) {
            entries.put(digest, new Entry(identity, nanos.getAsLong()));
        }
        return identity;
    }

    void forget(String secret) {
        entries.remove(digest.apply(secret));
    }

    /** Forgets whatever a user has logged in with. */
    void forgetUser(String userId) {
        entries.values().removeIf(entry -> entry.identity().user().id().equals(userId));
    }

    /** Events after which a user's credentials may be good no more; each is about the user. */
    @Override
    public Set<String> types() {
        return Set.of("user.changed", "key.revoked", "token.ended", "second-factor.changed");
    }

    @Override
    public void saw(RecordedEvent event) {
        forgetUser(event.subject());
    }

    @Override
    public void missed() {
        entries.clear();
    }

    private boolean isOver(Entry entry) {
        return nanos.getAsLong() - entry.since() > LASTS.toNanos();
    }
}
