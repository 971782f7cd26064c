package org.tenon.verification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.kernel.PageRequest;
import org.tenon.switchboard.Verdict;
import org.tenon.switchboard.VerdictBook;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;
import org.tenon.verification.Level;
import org.tenon.verification.ProviderVerified;
import org.tenon.verification.Verification;
import org.tenon.verification.VerificationState;

/** What the book says to whoever is about to give calls to a provider. */
class VerificationBookTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private TestPlatform platform;
    private VerificationBook book;
    private int count;

    private void open(TestDatabase database) {
        platform = TestPlatform.on(database);
        book = new VerificationBook(
                config("full"),
                platform.unit("verification"),
                platform.transactions(),
                platform.events(),
                platform.company());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @ParameterizedTest
    @EnumSource
    void the_last_verdict_on_the_same_bytes_counts(TestDatabase database) {
        open(database);
        assertThat(verdict("aa")).isEmpty();
        keep("aa", Level.FULL, VerificationState.PASSED);
        assertThat(verdict("aa"))
                .get()
                .extracting(Verdict::passed, Verdict::level)
                .containsExactly(true, "full");
        assertThat(verdict("bb")).as("another build").isEmpty();
        keep("aa", Level.CONCURRENT, VerificationState.FAILED);
        assertThat(verdict("aa")).get().extracting(Verdict::passed).isEqualTo(false);
        keep("aa", Level.CONCURRENT, VerificationState.PASSED);
        assertThat(verdict("aa")).get().extracting(Verdict::passed).isEqualTo(true);
        keep("aa", Level.FULL, VerificationState.BROKEN);
        assertThat(verdict("aa")).get().extracting(Verdict::passed).isEqualTo(false);
    }

    @ParameterizedTest
    @EnumSource
    void less_than_is_asked_for_counts_only_when_it_was_failed(TestDatabase database) {
        open(database);
        keep("aa", Level.CORE, VerificationState.PASSED);
        assertThat(verdict("aa")).isEmpty();
        book.configure(config("core"));
        assertThat(verdict("aa")).get().extracting(Verdict::passed).isEqualTo(true);
        book.configure(config("full"));
        keep("aa", Level.FULL, VerificationState.FAILED);
        keep("aa", Level.CORE, VerificationState.PASSED);
        assertThat(verdict("aa")).get().extracting(Verdict::passed).isEqualTo(false);
        keep("aa", Level.FULL, VerificationState.PASSED);
        keep("aa", Level.CORE, VerificationState.FAILED);
        assertThat(verdict("aa")).get().extracting(Verdict::passed).isEqualTo(false);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_cut_off_counts_as_not_asked(TestDatabase database) {
        open(database);
        keep("aa", Level.FULL, VerificationState.PASSED);
        keep("aa", Level.FULL, VerificationState.CANCELLED);
        book.begin(run("aa", Level.FULL, VerificationState.RUNNING));

        assertThat(verdict("aa")).get().extracting(Verdict::passed).isEqualTo(true);
    }

    @ParameterizedTest
    @EnumSource
    void it_keeps_what_failed_and_records_the_end(TestDatabase database) {
        open(database);
        Verification kept = keep("aa", Level.FULL, VerificationState.FAILED);

        assertThat(book.find(kept.id())).contains(kept);
        assertThat(book.last("pricing", "acme")).contains(kept);
        assertThat(book.last("pricing", "other")).isEmpty();
        assertThat(platform.events().recorded(ProviderVerified.class))
                .extracting(ProviderVerified::subject, ProviderVerified::hash, ProviderVerified::state)
                .containsExactly(tuple("pricing/acme", "aa", VerificationState.FAILED));
    }

    @ParameterizedTest
    @EnumSource
    void it_lists_the_newest_first(TestDatabase database) {
        open(database);
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(i -> keep("aa", Level.CORE, VerificationState.PASSED).id())
                .toList();

        var first = book.list(Optional.of("pricing"), new PageRequest(2, Optional.empty()));
        assertThat(first.items()).extracting(Verification::id).containsExactly(ids.get(2), ids.get(1));
        var second = book.list(Optional.of("pricing"), new PageRequest(2, first.next()));
        assertThat(second.items()).extracting(Verification::id).containsExactly(ids.get(0));
        assertThat(second.next()).isEmpty();
        assertThat(book.list(Optional.empty(), PageRequest.first(10)).items()).hasSize(3);
        assertThat(book.list(Optional.of("sales"), PageRequest.first(10)).items())
                .isEmpty();
    }

    private Optional<Verdict> verdict(String hash) {
        return book.find(new VerdictBook.Candidate("pricing", "acme", "1.0.0", "com.example.acme", hash));
    }

    private Verification keep(String hash, Level level, VerificationState state) {
        Verification ended = run(hash, level, state);
        book.begin(run(ended, VerificationState.RUNNING, List.of(), Optional.empty()));
        book.end(ended);
        return ended;
    }

    private Verification run(String hash, Level level, VerificationState state) {
        count++;
        Verification begun = new Verification(
                "run-" + count,
                "pricing",
                "acme",
                "1.0.0",
                "com.example.acme",
                hash,
                level,
                "1.0.0",
                state,
                3,
                2,
                1,
                0,
                "",
                List.of(),
                "admin",
                START.plusSeconds(count),
                Optional.empty());
        return run(
                begun,
                state,
                List.of(new Verification.Failure("PRC-01 A promise", "expected 1, but \"was\" 2")),
                Optional.of(START.plusSeconds(count + 60)));
    }

    private static Verification run(
            Verification one,
            VerificationState state,
            List<Verification.Failure> failures,
            Optional<Instant> finished) {
        return new Verification(
                one.id(),
                one.capability(),
                one.provider(),
                one.version(),
                one.bundle(),
                one.hash(),
                one.level(),
                one.kit(),
                state,
                one.planned(),
                one.passed(),
                one.failed(),
                one.skipped(),
                one.detail(),
                failures,
                one.by(),
                one.started(),
                finished);
    }

    private static VerificationConfig config(String level) {
        return (VerificationConfig) Proxy.newProxyInstance(
                VerificationConfig.class.getClassLoader(),
                new Class<?>[] {VerificationConfig.class},
                (proxy, member, arguments) -> member.getName().equals("level") ? level : member.getDefaultValue());
    }
}
