package org.tenon.rest.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.DuplicateKeyException;

/**
 * Serves requests that change something: each in one transaction, whose answer goes out after the commit. An answer of
 * 400 or more rolls it back. When another transaction was in the way, the whole request is served again, which is safe
 * since nothing of the first attempt is left.
 *
 * <p>With an {@code Idempotency-Key} the answer is stored in that same transaction, so that a crash can neither lose nor
 * double the effect; a repetition gets the stored answer.
 */
final class ChangingRequests {

    static final String REPLAYED = "Idempotency-Replayed";

    private static final Logger LOG = LoggerFactory.getLogger(ChangingRequests.class);
    private static final int ATTEMPTS = 4;
    private static final int MAX_PAUSE_MILLIS = 20;
    private static final String CONCURRENT = "transaction.concurrent";

    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /**
     * @param trail writes down what nobody else has
     * @param stored where the answers of keyed requests are kept; asked for only when the request has a key
     */
    Answer serve(
            BundleServer server,
            ApiRequest request,
            HttpServletResponse response,
            Transactions transactions,
            RequestTrail trail,
            Supplier<StoredAnswers> stored)
            throws IOException {
        request.body();
        String key = request.getHeader("Idempotency-Key");
        if (key == null || !request.getMethod().equals("POST")) {
            return repeated(
                    transactions, request, () -> trail.watch(request, () -> attempt(server, request, response)));
        }
        RequestKey asked = RequestKey.of(key, request);
        StoredAnswers answers = stored.get();
        if (!running.add(asked.id())) {
            throw new ConflictException(
                    "idempotency.running",
                    "The request with this Idempotency-Key is still running.",
                    java.util.Map.of());
        }
        try {
            Answer given = repeated(
                    transactions, request, () -> replay(answers, asked, request).orElseGet(() -> {
                        Answer answer = trail.watch(request, () -> attempt(server, request, response));
                        answers.add(asked, answer.kept());
                        return answer;
                    }));
            // Another node may have served the same request meanwhile; what this one met is then its own effect.
            return given.refused()
                    ? transactions
                            .required(() -> replay(answers, asked, request))
                            .orElse(given)
                    : given;
        } finally {
            running.remove(asked.id());
        }
    }

    private static Optional<Answer> replay(StoredAnswers answers, RequestKey asked, ApiRequest request) {
        return answers.find(asked.id()).map(found -> {
            if (!found.fingerprint().equals(asked.fingerprint())) {
                throw new InvalidRequestException(
                        "", "idempotency.reused", "This Idempotency-Key was used for another request.");
            }
            request.guard().checkRepetition(request.getRequestURI());
            found.answer().headers().getOrDefault("Location", List.of()).forEach(request.guard()::checkRepetition);
            return found.answer();
        });
    }

    private static Answer repeated(Transactions transactions, ApiRequest request, Supplier<Answer> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.required(work);
            } catch (RolledBack rolledBack) {
                if (attempt == ATTEMPTS || !concurrent(rolledBack.failure)) {
                    return rolledBack.answer;
                }
            } catch (ConflictException conflict) {
                if (attempt == ATTEMPTS || !concurrent(conflict)) {
                    throw conflict;
                }
            }
            LOG.debug("Request {} met another transaction in attempt {}.", request.id(), attempt);
            request.again();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                    1 + ThreadLocalRandom.current().nextInt(attempt * MAX_PAUSE_MILLIS)));
        }
    }

    private static boolean concurrent(Throwable failure) {
        return (failure instanceof DuplicateKeyException duplicate
                        && duplicate.constraint().startsWith(StoredAnswers.TABLE))
                || (failure instanceof ConflictException conflict
                        && conflict.code().equals(CONCURRENT));
    }

    private static Answer attempt(BundleServer server, ApiRequest request, HttpServletResponse response) {
        AnswerRecorder recorder = new AnswerRecorder(response);
        try {
            server.serve(request, recorder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ServletException failed) {
            throw new IllegalStateException("CXF could not serve the request", failed);
        }
        Answer answer = recorder.answer();
        if (answer.refused()) {
            throw new RolledBack(answer, request.failure().orElse(null));
        }
        return answer;
    }

    /** Carries a refusal out of the transaction, so that it rolls back. */
    private static final class RolledBack extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Answer answer;
        // Not the cause: the transaction would take a cause for its own failure and throw that instead.
        private final transient Throwable failure;

        private RolledBack(Answer answer, @org.jspecify.annotations.Nullable Throwable failure) {
            super("answered " + answer.status(), null, false, false);
            this.answer = answer;
            this.failure = failure;
        }
    }
}
