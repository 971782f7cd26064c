package org.tenon.migration.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.TenonException;
import org.tenon.migration.Migration;
import org.tenon.migration.Migration.State;
import org.tenon.migration.MigrationMoved;
import org.tenon.migration.MigrationRequest;
import org.tenon.testing.fixture.Eventually;
import org.tenon.testing.fixture.TestDatabase;

@Timeout(240)
class MigrationTest {

    private static final MigrationRequest REQUEST = new MigrationRequest("shelf", "old", "fresh", false);

    /** More than the database has places for. */
    private static final int CALLERS = 64;

    private World world;

    @BeforeEach
    void open() {
        world = new World(TestDatabase.H2);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void fill(int moves) {
        for (int i = 0; i < moves; i++) {
            world.move("thing-" + i % 7, new BigDecimal(i % 5 + 1));
        }
        world.old.note("n", "remember");
    }

    private Migration migrated() {
        return world.awaitEnd(world.runner().start(REQUEST).id());
    }

    private void requireSame() {
        world.old.kinds().forEach(kind -> {
            assertThat(world.fresh.totals(kind.name())).isEqualTo(world.old.totals(kind.name()));
            assertThat(Comparison.checksum(world.fresh, kind.name()))
                    .isEqualTo(Comparison.checksum(world.old, kind.name()));
        });
    }

    private static void requireCode(Throwable thrown, String code) {
        assertThat(((TenonException) thrown).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource
    void everything_is_there_after_a_migration_under_load(TestDatabase database) throws Exception {
        try (World busy = new World(database)) {
            for (int i = 0; i < 3_000; i++) {
                busy.move("thing-" + i % 7, BigDecimal.ONE);
            }
            int threads = 6;
            ExecutorService callers = Executors.newFixedThreadPool(threads);
            AtomicInteger calls = new AtomicInteger(3_000);
            CountDownLatch afterTheSwitch = new CountDownLatch(200);
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Random random = new Random(thread);
                all.add(callers.submit(() -> {
                    while (afterTheSwitch.getCount() > 0) {
                        busy.move("thing-" + random.nextInt(7), BigDecimal.ONE);
                        calls.incrementAndGet();
                        if (busy.charged().equals("fresh")) {
                            afterTheSwitch.countDown();
                        }
                        Thread.sleep(1);
                    }
                    return null;
                }));
            }
            Migration done = busy.awaitEnd(busy.runner().start(REQUEST).id());
            assertThat(done.state()).as(done.toString()).isEqualTo(State.DONE);
            for (Future<?> each : all) {
                each.get(60, TimeUnit.SECONDS);
            }
            callers.shutdown();

            // Each call moved one: none failed, none is missing, none is there twice.
            assertThat(busy.fresh.totals("move").sums().get("quantity"))
                    .isEqualByComparingTo(new BigDecimal(calls.get()));
            assertThat(busy.fresh.totals("level").sums().get("onHand"))
                    .isEqualByComparingTo(new BigDecimal(calls.get()));
            assertThat(done.mirrored()).isPositive();
        }
    }

    @Test
    void what_was_moved_is_compared_and_then_the_calls_go_to_the_target() {
        fill(1_200);

        Migration done = migrated();

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.copied()).isEqualTo(1_201);
        assertThat(done.total()).isEqualTo(1_201);
        assertThat(world.charged()).isEqualTo("fresh");
        requireSame();
        assertThat(world.platform.events().recorded(MigrationMoved.class))
                .extracting(MigrationMoved::type)
                .containsExactly("migration.started", "migration.done");
    }

    @Test
    void a_target_that_keeps_less_than_it_was_given_does_not_get_the_calls() {
        fill(600);
        world.fresh.keeping = record -> record.key().equals("000000100")
                ? DataRecord.of(record.key())
                        .with("thing", record.text("thing"))
                        .with("quantity", BigDecimal.ZERO)
                        .build()
                : record;

        Migration failed = migrated();

        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.reason().orElseThrow()).contains("differ");
        assertThat(world.charged()).isEqualTo("old");
    }

    @Test
    void a_difference_in_what_events_do_not_tell_is_found_while_the_calls_wait() {
        fill(10);
        world.refusedHolds.set(2);
        AtomicInteger pages = new AtomicInteger();
        world.old.beforePage = () -> world.old.note("n", "changed " + pages.incrementAndGet() / 1_000);

        Migration done = migrated();

        assertThat(done.state()).as(done.toString()).isEqualTo(State.DONE);
        requireSame();
    }

    @Test
    void changes_without_an_event_are_repaired_and_counted() {
        fill(10);
        AtomicInteger pages = new AtomicInteger();
        world.old.beforePage = () -> {
            if (pages.incrementAndGet() == 3) {
                world.old.move("000000003", "thing-1", BigDecimal.TEN);
            }
        };

        Migration done = migrated();

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.repaired()).isEqualTo(1);
        requireSame();
    }

    @Test
    void a_migration_that_was_interrupted_goes_on_where_it_was() throws Exception {
        fill(2_600);
        CountDownLatch thirdPage = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger pages = new AtomicInteger();
        world.old.beforePage = () -> {
            if (pages.incrementAndGet() == 3) {
                thirdPage.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        String id = world.runner().start(REQUEST).id();
        thirdPage.await();
        Thread restart = new Thread(() -> {
            try {
                world.restart();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        restart.start();
        while (restart.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        restart.join();

        Migration interrupted = world.runner().find(id);
        assertThat(interrupted.state()).isEqualTo(State.COPYING);
        assertThat(interrupted.active()).isFalse();
        assertThat(interrupted.copied()).isEqualTo(1_500);
        assertThat(world.charged()).isEqualTo("old");
        world.move("thing-1", BigDecimal.ONE);
        assertThatThrownBy(() -> world.runner().start(REQUEST))
                .satisfies(refused -> requireCode(refused, "migration.running"));

        world.runner().resume(id);

        Migration done = world.awaitEnd(id);
        assertThat(done.state()).isEqualTo(State.DONE);
        // 2,600 moves, the one from meanwhile and a note; none of the first three pages again
        assertThat(done.copied()).isEqualTo(2_602);
        requireSame();
    }

    @Test
    void a_failure_leaves_the_source_in_charge_and_can_be_resumed() {
        fill(1_200);
        AtomicInteger pages = new AtomicInteger();
        world.old.beforePage = () -> {
            if (pages.incrementAndGet() == 2) {
                throw new IllegalStateException("the disk is full");
            }
        };

        Migration failed = migrated();

        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.reason()).contains("the disk is full");
        assertThat(world.charged()).isEqualTo("old");
        world.runner().resume(failed.id());
        assertThat(world.awaitEnd(failed.id()).state()).isEqualTo(State.DONE);
        requireSame();
    }

    @Test
    void nothing_is_moved_while_another_node_runs() {
        fill(10);
        world.alone = false;

        assertThatThrownBy(() -> world.runner().start(REQUEST))
                .satisfies(thrown -> requireCode(thrown, "migration.nodes"));

        assertThat(world.runner().list()).isEmpty();
    }

    @Test
    void a_node_that_comes_meanwhile_leaves_the_source_in_charge_until_it_has_gone() {
        fill(10);
        world.whileHeld = () -> world.alone = false;

        Migration failed = migrated();

        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.reason()).contains("Another node runs.");
        assertThat(world.charged()).isEqualTo("old");
        assertThatThrownBy(() -> world.runner().resume(failed.id()))
                .satisfies(thrown -> requireCode(thrown, "migration.nodes"));
        world.whileHeld = () -> {};
        world.alone = true;
        world.runner().resume(failed.id());
        assertThat(world.awaitEnd(failed.id()).state()).isEqualTo(State.DONE);
        requireSame();
    }

    @Test
    void calls_that_do_not_end_are_waited_for_again() {
        fill(10);
        world.refusedHolds.set(3);

        assertThat(migrated().state()).isEqualTo(State.DONE);
    }

    @Test
    void callers_who_wait_with_all_places_of_the_database_do_not_hold_up_the_last_step() {
        fill(10);
        AtomicInteger answered = new AtomicInteger();
        List<Thread> callers = IntStream.range(0, CALLERS)
                .mapToObj(each -> new Thread(() -> {
                    world.platform.transactions().required(() -> world.move("late", BigDecimal.ONE));
                    answered.incrementAndGet();
                }))
                .toList();
        world.whileHeld = () -> {
            callers.forEach(Thread::start);
            Eventually.await("all callers wait", () -> callers.stream().allMatch(MigrationTest::waits));
        };

        Migration moved = migrated();

        assertThat(moved.state()).as(moved.reason().orElse("")).isEqualTo(State.DONE);
        Eventually.await("all callers are answered", () -> answered.get() == CALLERS);
    }

    private static boolean waits(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    @Test
    void calls_that_never_end_keep_the_source_in_charge() {
        fill(10);
        world.refusedHolds.set(Integer.MAX_VALUE);

        Migration failed = migrated();

        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.reason().orElseThrow()).contains("did not end in time");
        assertThat(world.charged()).isEqualTo("old");
    }

    @Test
    void after_a_crash_behind_the_switch_nothing_is_copied_over_what_the_target_has_done() throws Exception {
        fill(10);
        Migration done = migrated();
        world.platform.unit("migration").run(em -> em.createNativeQuery(
                        "update migration_run set state = 'SWITCHING', ended = null")
                .executeUpdate());
        world.restart();
        world.move("thing-1", BigDecimal.TEN);

        world.runner().resume(done.id());

        assertThat(world.awaitEnd(done.id()).state()).isEqualTo(State.DONE);
        assertThat(world.fresh.totals("move").count()).isEqualTo(11);
    }

    @Test
    void what_only_the_target_has_is_deleted_when_that_was_said() {
        fill(10);
        world.fresh.move("other", "thing-1", BigDecimal.ONE);

        assertThatThrownBy(() -> world.runner().start(REQUEST))
                .satisfies(refused -> requireCode(refused, "migration.target-not-empty"));

        String id = world.runner()
                .start(new MigrationRequest("shelf", "old", "fresh", true))
                .id();
        assertThat(world.awaitEnd(id).state()).isEqualTo(State.DONE);
        requireSame();
    }

    @Test
    void a_migration_can_be_given_up() throws Exception {
        fill(600);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        world.old.beforePage = () -> {
            reading.countDown();
            try {
                goOn.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        };
        // The check of the target reads the source by keys only, so the first page is the copy's.
        String id = world.runner().start(REQUEST).id();
        reading.await();

        assertThat(world.runner().cancel(id).state()).isEqualTo(State.CANCELLED);
        goOn.countDown();

        assertThat(world.awaitEnd(id).state()).isEqualTo(State.CANCELLED);
        assertThat(world.charged()).isEqualTo("old");
        assertThatThrownBy(() -> world.runner().resume(id))
                .satisfies(refused -> requireCode(refused, "migration.over"));
        assertThatThrownBy(() -> world.runner().cancel(id)).isInstanceOf(ConflictException.class);
    }

    @Test
    void what_cannot_work_is_refused_before_it_begins() {
        assertThatThrownBy(() -> world.runner().start(new MigrationRequest("shelf", "fresh", "old", false)))
                .satisfies(refused -> requireCode(refused, "migration.not-in-charge"));
        assertThatThrownBy(() -> world.runner().start(new MigrationRequest("shelf", "old", "old", true)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("another provider");
        assertThatThrownBy(() -> world.runner().start(new MigrationRequest("shelf", "nobody", "old", false)))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> world.runner().start(new MigrationRequest("shelf", "old", "nobody", false)))
                .isInstanceOf(InvalidRequestException.class);
        for (String other : List.of("shelf/0", "rack/1")) {
            world.fresh.format = other;
            assertThatThrownBy(() -> world.runner().start(REQUEST))
                    .satisfies(refused -> requireCode(refused, "migration.format"));
        }
        assertThatThrownBy(() -> world.runner().find("none")).isInstanceOf(NotFoundException.class);
        assertThat(world.runner().list()).isEmpty();
    }

    @Test
    void a_target_of_a_later_format_takes_what_an_earlier_one_has() throws Exception {
        fill(10);
        world.old.kinds = List.of(Shelf.MOVE, Shelf.LEVEL);
        world.fresh.format = "shelf/2";

        Migration done = world.awaitEnd(world.runner().start(REQUEST).id());

        assertThat(done.state()).as(done.reason().orElse("")).isEqualTo(Migration.State.DONE);
        assertThat(world.fresh.totals("move")).isEqualTo(world.old.totals("move"));
    }

    @Test
    void of_a_kind_that_the_target_does_not_keep_nothing_may_be_there() throws Exception {
        fill(10);
        world.fresh.kinds = List.of(Shelf.MOVE, Shelf.LEVEL);
        world.old.note("n", "a note");
        assertThatThrownBy(() -> world.runner().start(REQUEST))
                .isInstanceOfSatisfying(ConflictException.class, refused -> {
                    requireCode(refused, "migration.not-taken");
                    assertThat(refused.data()).containsEntry("kind", "note").containsEntry("count", "1");
                });
        assertThat(world.runner().list()).isEmpty();

        world.old.remove("note", List.of("n"));
        AtomicBoolean once = new AtomicBoolean(true);
        world.old.beforePage = () -> {
            if (once.getAndSet(false)) {
                world.old.note("late", "a note");
            }
        };
        Migration failed = world.awaitEnd(world.runner().start(REQUEST).id());

        assertThat(failed.state()).isEqualTo(Migration.State.FAILED);
        assertThat(failed.reason()).hasValueSatisfying(why -> assertThat(why).contains("records of note"));
        assertThat(world.charged()).isEqualTo("old");
    }

    @Test
    void what_the_target_says_that_it_cannot_keep_is_refused_before_anything_is_copied() throws Exception {
        fill(10);
        world.fresh.unfit = Optional.of("too long for this shelf");

        assertThatThrownBy(() -> world.runner().start(REQUEST))
                .satisfies(refused -> requireCode(refused, "exchange.not-kept"));
        assertThat(world.fresh.totals("move").count()).isZero();
    }

    @Test
    void to_a_target_that_may_not_have_the_calls_nothing_is_moved() throws Exception {
        fill(10);
        world.fit = false;
        assertThatThrownBy(() -> world.runner().start(REQUEST))
                .satisfies(refused -> requireCode(refused, "capability.unverified"));
        assertThat(world.runner().list()).isEmpty();
        assertThat(world.fresh.totals("move").count()).isZero();

        world.fit = true;
        world.refusedHolds.set(Integer.MAX_VALUE);
        Migration failed = migrated();
        world.fit = false;
        assertThatThrownBy(() -> world.runner().resume(failed.id()))
                .satisfies(refused -> requireCode(refused, "capability.unverified"));
        assertThat(world.runner().find(failed.id()).state()).isEqualTo(State.FAILED);
    }
}
