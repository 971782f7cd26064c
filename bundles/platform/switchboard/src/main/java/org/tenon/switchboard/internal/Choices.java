package org.tenon.switchboard.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.switchboard.RouteBook;

/**
 * The choices that were made while running. A {@link RouteBook} has them for all nodes; what is here is what this node knows of it,
 * so that no call waits for a database. Of what one hears twice, the higher version counts.
 */
final class Choices {

    private static final Logger LOG = LoggerFactory.getLogger(Choices.class);
    /** More nodes than that do not choose at the same moment. */
    private static final int MOST_TRIES = 20;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Platform platform;
    private final Runnable changed;
    /** Read without a lock, changed under its own. */
    private final Map<String, RouteTable> tables = new ConcurrentHashMap<>();
    /** One choice at a time on this node; held while the book is asked. */
    private final Object deciding = new Object();

    private final AtomicBoolean old = new AtomicBoolean();
    private volatile boolean known;
    private volatile boolean unreadable;

    /** A choice that somebody has made. */
    record Decision(RouteTable table, DomainEvent event) {}

    /** @param changed is run when something holds here that did not before */
    Choices(Platform platform, Runnable changed) {
        this.platform = platform;
        this.changed = changed;
        this.known = !platform.keepsRoutes();
    }

    /** Whether the book has been read since the start; before that nobody knows where calls go. */
    boolean known() {
        return known;
    }

    RouteTable of(String capability) {
        return tables.getOrDefault(capability, RouteTable.EMPTY);
    }

    /**
     * Makes a choice, for all nodes: it is kept first, and holds then.
     *
     * @param decision from what is chosen so far to what is to be; empty for no change. Runs again when another node has chosen
     *     meanwhile
     * @throws UnavailableException when the book is away: nothing was chosen
     */
    void decide(String capability, Function<RouteTable, Optional<Decision>> decision) {
        synchronized (deciding) {
            RouteBook book = platform.routes();
            if (book == null) {
                decideAlone(capability, decision);
                return;
            }
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                RouteTable kept =
                        book.find(capability).map(RouteProperties::table).orElse(RouteTable.EMPTY);
                take(capability, kept);
                Optional<Decision> made = decision.apply(kept);
                if (made.isEmpty()) {
                    return;
                }
                RouteTable next = made.get().table().numbered(kept.version() + 1);
                if (book.keep(
                        RouteProperties.entry(capability, next),
                        kept.version(),
                        made.get().event())) {
                    take(capability, next);
                    LOG.info(
                            "Chosen by {}: {}",
                            platform.actor().user(),
                            made.get().event());
                    return;
                }
            }
        }
        throw new ConflictException(
                "transaction.concurrent",
                "Others choose providers of '" + capability + "' at this moment.",
                Map.of("capability", capability));
    }

    /** Where nobody keeps a book, the choices last as long as this switchboard. */
    private void decideAlone(String capability, Function<RouteTable, Optional<Decision>> decision) {
        if (platform.keepsRoutes()) {
            throw new UnavailableException(
                    "capability.routes-unknown",
                    "The choices of providers cannot be kept now: their book is away, or its database is.",
                    Map.of("capability", capability),
                    RETRY_AFTER);
        }
        RouteTable before = of(capability);
        decision.apply(before).ifPresent(made -> {
            take(capability, made.table().numbered(before.version() + 1));
            platform.publish(made.event());
        });
    }

    /** Changes what holds on this node, at once and until the next choice for the capability. */
    void here(String capability, UnaryOperator<RouteTable> change) {
        synchronized (tables) {
            RouteTable before = of(capability);
            tables.put(capability, change.apply(before).numbered(before.version()));
        }
        changed.run();
    }

    /** The book came, or some node has chosen: it is read again. Never throws. */
    void readAgain() {
        old.set(true);
        readIfOld();
    }

    /** Whether what is known here may be old, since the book could not be read. */
    boolean isOld() {
        return old.get();
    }

    /** Reads the book, when that is still to be done. Never throws. */
    void readIfOld() {
        RouteBook book = platform.routes();
        if (book == null || !old.getAndSet(false)) {
            return;
        }
        try {
            Map<String, RouteTable> all = new HashMap<>();
            book.all().forEach(entry -> all.put(entry.capability(), RouteProperties.table(entry)));
            boolean news = !known;
            for (Map.Entry<String, RouteTable> entry : all.entrySet()) {
                news |= isNews(entry.getKey(), entry.getValue());
            }
            known = true;
            unreadable = false;
            if (news) {
                changed.run();
            }
        } catch (RuntimeException failed) {
            if (!unreadable) {
                LOG.warn("The choices of providers cannot be read for now", failed);
            }
            unreadable = true;
            old.set(true);
        }
    }

    private void take(String capability, RouteTable heard) {
        if (isNews(capability, heard)) {
            changed.run();
        }
    }

    private boolean isNews(String capability, RouteTable heard) {
        synchronized (tables) {
            if (heard.version() <= of(capability).version()) {
                return false;
            }
            tables.put(capability, heard);
            return true;
        }
    }
}
