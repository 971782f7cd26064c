package org.tenon.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks an instance whether it is ready. */
final class Readiness {
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Readiness() {}

    /** What {@code /readyz} answers. */
    record Answer(int status, String body) {
        private static final Pattern NOT_READY =
                Pattern.compile("\"name\":\"([^\"]*)\",\"status\":\"not-ready\",\"detail\":\"([^\"]*)\"");

        boolean ready() {
            return status == 200;
        }

        /** What is missing, in one line for a person. */
        String reasons() {
            String reasons = NOT_READY
                    .matcher(body)
                    .results()
                    .map(check -> check.group(1) + " (" + check.group(2) + ")")
                    .collect(Collectors.joining(", "));
            return reasons.isEmpty() ? "/readyz answers " + status : reasons;
        }
    }

    /** One question; empty where nobody listens. */
    static Optional<Answer> ask(Settings settings) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(settings.address() + "/readyz").toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            int status = connection.getResponseCode();
            try (var body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                String text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
                return Optional.of(new Answer(status, text.trim()));
            }
        } catch (IOException nobody) {
            return Optional.empty();
        }
    }

    /**
     * Asks until the instance is ready.
     *
     * @param alive whether waiting still makes sense
     * @return the last answer: ready, or what it said when time was up
     */
    static Optional<Answer> await(Settings settings, Duration atMost, BooleanSupplier alive) {
        long end = System.nanoTime() + atMost.toNanos();
        Optional<Answer> last = ask(settings);
        while (!last.map(Answer::ready).orElse(false) && System.nanoTime() < end && alive.getAsBoolean()) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            last = ask(settings);
        }
        return last;
    }
}
