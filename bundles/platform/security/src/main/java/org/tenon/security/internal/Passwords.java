package org.tenon.security.internal;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.tenon.kernel.problem.UnavailableException;

/**
 * Hashes passwords with bcrypt. That is slow on purpose, so only as many run at once as there are processors: a flood of
 * logins must not take the machine from those who are logged in.
 */
@Component(service = Passwords.class)
public final class Passwords {

    static final int SHORTEST = 8;
    static final int LONGEST = 200;

    private static final int COST = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String RANDOM_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private static final int RANDOM_LENGTH = 20;
    /** The hash of a password that nobody has, for names that nobody has. */
    private static final String NOBODY = "$2a$10$8cUxS74urZRh.B2jg/GyyO2Be6EPMskrRV6LCfsaBqGyU.YzhhVR2";

    private final Semaphore permits =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));
    private final SecureRandom random = new SecureRandom();

    /** @throws UnavailableException when too many are being hashed already */
    String hash(String password) {
        return bounded(() -> new String(
                BCrypt.with(LongPasswordStrategies.hashSha512(BCrypt.Version.VERSION_2A))
                        .hash(COST, password.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.US_ASCII));
    }

    /**
     * Takes as long for a user that does not exist as for a wrong password.
     *
     * @param hash empty when there is no such user
     * @throws UnavailableException when too many are being hashed already
     */
    boolean verify(String password, Optional<String> hash) {
        String against = hash.orElse(NOBODY);
        boolean same = password.length() <= LONGEST && bounded(() -> matches(password, against));
        return same && hash.isPresent();
    }

    /** A password that can be read out over the telephone. */
    String random() {
        StringBuilder password = new StringBuilder(RANDOM_LENGTH);
        random.ints(RANDOM_LENGTH, 0, RANDOM_LETTERS.length())
                .forEach(letter -> password.append(RANDOM_LETTERS.charAt(letter)));
        return password.toString();
    }

    /** What is wrong with a new password; null when nothing is. */
    static @Nullable String weakness(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return "A password has " + SHORTEST + " to " + LONGEST + " characters.";
        }
        return password.isBlank() ? "A password is not made of spaces." : null;
    }

    private static boolean matches(String password, String hash) {
        return BCrypt.verifyer(BCrypt.Version.VERSION_2A, LongPasswordStrategies.hashSha512(BCrypt.Version.VERSION_2A))
                .verify(password.getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.US_ASCII))
                .verified;
    }

    private <T> T bounded(Supplier<T> work) {
        try {
            if (permits.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    return work.get();
                } finally {
                    permits.release();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new UnavailableException(
                "security.busy", "Too many are logging in at once; try again in a moment.", Map.of(), PATIENCE);
    }
}
