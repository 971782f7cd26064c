package org.tenon.security.internal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tenon.rest.TooManyRequestsException;

/**
 * Slows guessing down. After a few failures for a user from an address, that address has to wait before it may try that
 * user again, twice as long each time, a minute at most; the same for one address that tries many users. Nobody can be
 * kept out from elsewhere, whatever is tried against his name.
 */
@Component(service = FailedAttempts.class)
public final class FailedAttempts {

    private static final int FREE_FOR_USER = 5;
    private static final int FREE_FOR_ADDRESS = 30;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final int LARGEST = 10_000;

    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    private record Failures(int count, long last, long waitNanos) {}

    @Activate
    public FailedAttempts() {
        this(System::nanoTime);
    }

    FailedAttempts(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @throws TooManyRequestsException when the address has to wait */
    void check(String user, String address) {
        check(Math.max(left(both(user, address)), left(address)));
    }

    /** @throws TooManyRequestsException when codes of the user have to wait, wherever they come from */
    void checkCodes(String user) {
        check(left(codes(user)));
    }

    private static void check(long wait) {
        if (wait > 0) {
            throw new TooManyRequestsException(
                    "credentials.locked",
                    "Too many failed attempts; wait as long as Retry-After says.",
                    Duration.ofNanos(wait));
        }
    }

    void failed(String user, String address) {
        if (failures.size() >= LARGEST) {
            failures.values().removeIf(this::isOld);
        }
        if (failures.size() < LARGEST) {
            count(both(user, address), FREE_FOR_USER);
        }
        count(address, FREE_FOR_ADDRESS);
    }

    /** Whoever tries codes knows the password; so this counts wherever they come from, and keeps out nobody by his name alone. */
    void wrongCode(String user) {
        count(codes(user), FREE_FOR_USER);
    }

    void rightCode(String user) {
        failures.remove(codes(user));
    }

    void succeeded(String user, String address) {
        failures.remove(both(user, address));
    }

    private void count(String key, int free) {
        failures.compute(key, (same, before) -> {
            int count = before == null || isOld(before) ? 1 : before.count() + 1;
            int doublings = Math.min(count - free, 6);
            long wait = doublings < 0 ? 0 : Duration.ofSeconds(1L << doublings).toNanos();
            return new Failures(count, nanos.getAsLong(), Math.min(wait, LONGEST_WAIT.toNanos()));
        });
    }

    private long left(String key) {
        Failures found = failures.get(key);
        return found == null ? 0 : found.waitNanos() - (nanos.getAsLong() - found.last());
    }

    private boolean isOld(Failures found) {
        return nanos.getAsLong() - found.last() > REMEMBERED.toNanos();
    }

    private static String codes(String user) {
        return "codes of " + user;
    }

    private static String both(String user, String address) {
        return user + " " + address;
    }
}
