package org.tenon.rest.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** The answers to requests with an {@code Idempotency-Key}, kept for seven days. */
final class StoredAnswers {

    static final String TABLE = "rest_idempotency";

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int MAX_BYTES = 1_000_000;

    private final UnitOfWork unit;
    private final Clock clock;

    StoredAnswers(UnitOfWork unit, Clock clock) {
        this.unit = unit;
        this.clock = clock;
    }

    record Found(String fingerprint, Answer answer) {}

    Optional<Found> find(String id) {
        return unit.call(
                em -> Optional.ofNullable(em.find(StoredAnswer.class, id)).map(StoredAnswers::found));
    }

    void add(RequestKey key, Answer answer) {
        StoredAnswer row = new StoredAnswer();
        row.id = key.id();
        row.user = key.user();
        row.fingerprint = key.fingerprint();
        row.storedAt = Utc.column(clock.instant());
        row.status = answer.status();
        row.contentType = header(answer, "Content-Type");
        row.location = header(answer, "Location");
        row.etag = header(answer, "ETag");
        row.body = zipped(answer.body());
        if (row.body.length > MAX_BYTES) {
            throw new InvalidRequestException(
                    "", "idempotency.answer-too-large", "The answer is too large to be kept: ask in smaller parts.");
        }
        unit.run(em -> em.persist(row));
    }

    /** Forgets the answers that are old enough. @return how many */
    int purge() {
        return unit.call(em -> em.createQuery("delete from StoredAnswer a where a.storedAt < :limit")
                .setParameter("limit", Utc.column(clock.instant().minus(KEPT)))
                .executeUpdate());
    }

    private static Found found(StoredAnswer row) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        put(headers, "Content-Type", row.contentType);
        put(headers, "Location", row.location);
        put(headers, "ETag", row.etag);
        put(headers, ChangingRequests.REPLAYED, "true");
        return new Found(row.fingerprint, new Answer(row.status, headers, unzipped(row.body)));
    }

    private static void put(Map<String, List<String>> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, List.of(value));
        }
    }

    private static @Nullable String header(Answer answer, String name) {
        List<String> values = answer.headers().get(name);
        return values == null ? null : values.get(0);
    }

    private static byte[] zipped(byte[] body) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }

    private static byte[] unzipped(byte[] zipped) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
