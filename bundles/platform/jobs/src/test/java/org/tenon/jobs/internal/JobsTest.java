package org.tenon.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.job.Job;
import org.tenon.kernel.job.JobEnded;
import org.tenon.kernel.job.JobId;
import org.tenon.kernel.job.JobProblem;
import org.tenon.kernel.job.NewJob;
import org.tenon.kernel.job.RowJob;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violation;
import org.tenon.kernel.table.TableRow;
import org.tenon.kernel.table.UploadId;
import org.tenon.kernel.table.UploadedTable;
import org.tenon.kernel.table.UploadedTables;
import org.tenon.testing.fixture.Eventually;
import org.tenon.testing.fixture.TestActors;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/** Jobs come to their end, whatever is in the rows and whoever stops on the way. */
class JobsTest {

    private static final Actor ANNA = TestActors.user("anna", "sales", "job.read");
    private static final Actor BERT = TestActors.user("bert", "sales", "job.read");
    private static final Actor CHEF = TestActors.user("chef", "sales-manager", "thing.write");
    private static final PageRequest ALL = PageRequest.first(1000);

    private TestPlatform platform;
    private JobThreads threads;
    private BackgroundJobs jobs;
    private final Things things = new Things();

    private void open(TestDatabase database, int rows) {
        platform = TestPlatform.on(database);
        things.platform = platform;
        things.rows = IntStream.rangeClosed(1, rows)
                .mapToObj(i -> new TableRow(i + 1L, List.of("thing " + i)))
                .collect(Collectors.toCollection(ArrayList::new));
        start();
    }

    /** As a node that was started does. */
    private void start() {
        threads = new JobThreads(
                platform.unit("jobs"),
                platform.events(),
                things,
                platform.transactions(),
                platform.actors(),
                platform.company());
        threads.kinds = List.of(things);
        jobs = new BackgroundJobs(
                platform.unit("jobs"),
                platform.events(),
                threads,
                things,
                platform.transactions(),
                platform.actors(),
                platform.company());
    }

    @AfterEach
    void close() throws InterruptedException {
        things.go.countDown();
        threads.stop();
        platform.close();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_row_is_taken_once_and_what_became_of_it_is_counted(TestDatabase database) {
        open(database, 300);

        Job ended = ended(begin(false));

        assertThat(ended.state()).isEqualTo(Job.State.FINISHED);
        assertThat(ended.done()).isEqualTo(300);
        assertThat(ended.outcomes()).containsExactly(Map.entry("made", 300L));
        assertThat(things.kept()).hasSize(300).doesNotHaveDuplicates();
        assertThat(things.users).containsOnly("anna");
        assertThat(platform.events().recorded(JobEnded.class)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void bad_rows_are_refused_with_their_columns_and_the_others_are_taken(TestDatabase database) {
        open(database, 100);
        things.rows.set(16, new TableRow(18, List.of("bad")));
        things.rows.set(77, new TableRow(79, List.of("taken")));
        things.rows.set(99, new TableRow(101, List.of("defect")));

        Job ended = ended(begin(false));

        assertThat(ended.refused()).isEqualTo(3);
        assertThat(ended.outcomes()).containsExactly(Map.entry("made", 97L));
        assertThat(problems(ended.id()))
                .containsExactly(
                        new JobProblem(18, Optional.of("Name"), "bad", "It is bad."),
                        new JobProblem(18, Optional.empty(), "worse", "It is worse."),
                        new JobProblem(79, Optional.empty(), "thing.taken", "It is taken."),
                        new JobProblem(
                                101,
                                Optional.empty(),
                                "job.defect",
                                "It could not be taken; the server's log says why."));
        assertThat(things.kept()).hasSize(97);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_kind_says_how_many_rows_it_takes_at_once(TestDatabase database) {
        open(database, 600);
        things.most = 150;
        things.rows.set(399, new TableRow(401, List.of("bad")));

        Job ended = ended(begin(false));

        assertThat(ended.done()).isEqualTo(600);
        assertThat(ended.refused()).isEqualTo(1);
        assertThat(things.kept()).hasSize(599).doesNotHaveDuplicates();
        assertThat(things.parts).contains(150).allMatch(size -> size <= 150);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_dry_run_finds_what_is_wrong_and_keeps_nothing(TestDatabase database) {
        open(database, 30);
        things.rows.set(5, new TableRow(7, List.of("bad")));

        Job ended = ended(begin(true));

        assertThat(ended.done()).isEqualTo(30);
        assertThat(ended.refused()).isEqualTo(1);
        assertThat(ended.outcomes()).containsExactly(Map.entry("made", 29L));
        assertThat(things.kept()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_job_goes_on_where_it_was_after_the_node_is_gone(TestDatabase database) throws InterruptedException {
        open(database, 200);
        things.waitsAt = "thing 50";
        JobId id = begin(false);
        things.arrived.await();
        things.go.countDown();
        threads.stop();
        long before = find(id).done();
        assertThat(before).isBetween(1L, 199L);
        things.waitsAt = "";

        // Its node is believed to be alive for some minutes; then others take it up.
        platform.company().setNow(Instant.now().plus(JobStore.BELIEVED).plusSeconds(60));
        start();
        threads.lookAround();

        Job ended = ended(id);
        assertThat(ended.done()).isEqualTo(200);
        assertThat(ended.outcomes()).containsExactly(Map.entry("made", 200L));
        assertThat(things.kept()).hasSize(200).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_cancelled_job_stops_and_keeps_what_it_did(TestDatabase database) throws InterruptedException {
        open(database, 100);
        things.waitsAt = "thing 2";
        JobId id = begin(false);
        things.arrived.await();
        things.go.countDown();

        Job cancelled = platform.actors().as(CHEF, () -> jobs.cancel(id));

        assertThat(cancelled.state()).isIn(Job.State.CANCELLED);
        // Rows are told as kept a moment after their transaction.
        Eventually.await("what was done is kept", () -> things.kept().size() == find(id).done());
        assertThat(platform.actors().as(ANNA, () -> jobs.cancel(id)).state()).isEqualTo(Job.State.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_job_whose_table_is_gone_fails_and_says_so(TestDatabase database) {
        open(database, 5);
        things.forgotten = true;

        Job ended = ended(begin(false));

        assertThat(ended.state()).isEqualTo(Job.State.FAILED);
        assertThat(ended.reason()).contains("The table is not there any more.");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_finished_job_cannot_be_cancelled(TestDatabase database) {
        open(database, 1);
        JobId id = ended(begin(false)).id();

        assertThatThrownBy(() -> platform.actors().as(ANNA, () -> jobs.cancel(id)))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("job.over"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_job_is_seen_by_who_began_it_and_who_may_what_its_kind_does(TestDatabase database) {
        open(database, 1);
        JobId id = ended(begin(false)).id();

        platform.actors().as(BERT, () -> {
            assertThat(jobs.find(id)).isEmpty();
            assertThat(jobs.list(Optional.empty(), ALL).items()).isEmpty();
            assertThatThrownBy(() -> jobs.problems(id, ALL)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> jobs.cancel(id)).isInstanceOf(NotFoundException.class);
        });
        platform.actors().as(CHEF, () -> {
            assertThat(jobs.find(id)).isPresent();
            assertThat(jobs.list(Optional.of("thing.import"), ALL).items()).hasSize(1);
            assertThat(jobs.list(Optional.of("other"), ALL).items()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void jobs_and_problems_are_paged_each_once(TestDatabase database) {
        open(database, 6);
        things.rows.replaceAll(row -> new TableRow(row.number(), List.of("bad")));
        for (int i = 0; i < 5; i++) {
            ended(begin(true));
        }

        platform.actors().as(ANNA, () -> {
            List<JobId> seen = new ArrayList<>();
            Optional<String> next = Optional.of("");
            while (next.isPresent()) {
                var page = jobs.list(Optional.empty(), new PageRequest(2, next.filter(cursor -> !cursor.isEmpty())));
                page.items().forEach(job -> seen.add(job.id()));
                next = page.next();
            }
            assertThat(seen).hasSize(5).doesNotHaveDuplicates();
            var first = jobs.problems(seen.get(0), PageRequest.first(5));
            var rest = jobs.problems(seen.get(0), ALL.from(first.next().orElseThrow()));
            assertThat(first.items()).hasSize(5);
            assertThat(rest.items()).hasSize(7);
            assertThat(rest.items().get(0)).isEqualTo(new JobProblem(4, Optional.empty(), "worse", "It is worse."));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_row_that_somebody_has_dealt_with_has_no_problems_any_more(TestDatabase database) {
        open(database, 3);
        things.rows.set(1, new TableRow(3, List.of("bad")));
        JobId id = ended(begin(false)).id();

        platform.actors().as(ANNA, () -> {
            Job settled = jobs.settle(id, 3, "made");
            assertThat(settled.refused()).isZero();
            assertThat(settled.outcomes()).containsExactly(Map.entry("made", 3L));
            assertThatThrownBy(() -> jobs.settle(id, 3, "made")).isInstanceOf(NotFoundException.class);
        });
        assertThat(problems(id)).isEmpty();
    }

    private JobId begin(boolean dryRun) {
        return platform.actors()
                .as(ANNA, () -> jobs.begin(new NewJob("thing.import", new UploadId("u"), Map.of("a", "b"), dryRun)))
                .id();
    }

    private Job find(JobId id) {
        return platform.actors().as(ANNA, () -> jobs.find(id)).orElseThrow();
    }

    private List<JobProblem> problems(JobId id) {
        return platform.actors().as(ANNA, () -> jobs.problems(id, ALL)).items();
    }

    private Job ended(JobId id) {
        Eventually.await("the end of the job", () -> find(id).state() != Job.State.RUNNING);
        return find(id);
    }

    /** A kind of job that makes things in the test's database, and the table that it is given. */
    private static final class Things implements RowJob, UploadedTables {

        private TestPlatform platform;
        private List<TableRow> rows = List.of();
        private final List<String> users = new CopyOnWriteArrayList<>();
        private final List<Long> kept = new CopyOnWriteArrayList<>();
        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);
        private volatile String waitsAt = "";
        private volatile boolean forgotten;
        private volatile int most = MOST_AT_ONCE;
        private final List<Integer> parts = new CopyOnWriteArrayList<>();

        /** The rows whose transactions committed. */
        List<Long> kept() {
            return kept;
        }

        @Override
        public String kind() {
            return "thing.import";
        }

        @Override
        public String permission() {
            return "thing.write";
        }

        @Override
        public int mostAtOnce() {
            return most;
        }

        @Override
        public List<String> takeAll(Job job, List<TableRow> some) {
            parts.add(some.size());
            return RowJob.super.takeAll(job, some);
        }

        @Override
        public String take(Job job, TableRow row) {
            users.add(platform.actors().current().user());
            switch (row.cell(0)) {
                case "bad" -> throw new InvalidRequestException(List.of(
                        new Violation("/name", "bad", "It is bad."), new Violation("", "worse", "It is worse.")));
                case "taken" -> throw new ConflictException("thing.taken", "It is taken.", Map.of());
                case "defect" -> throw new IllegalStateException("a defect, on purpose");
                default -> {
                    if (row.cell(0).equals(waitsAt)) {
                        arrived.countDown();
                        await();
                    }
                }
            }
            platform.transactions().afterCommit(() -> kept.add(row.number()));
            return "made";
        }

        private void await() {
            try {
                go.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public Optional<String> column(Job job, String pointer) {
            return pointer.equals("/name") ? Optional.of("Name") : Optional.empty();
        }

        @Override
        public UploadedTable keep(String name, InputStream file, Charset charset) {
            throw new UnsupportedOperationException("the test says what the rows are");
        }

        @Override
        public Optional<UploadedTable> find(UploadId id) {
            return Optional.of(new UploadedTable(
                    id, "things.csv", List.of("Name"), rows.size(), List.of(), "anna", Instant.EPOCH));
        }

        @Override
        public List<TableRow> rows(UploadId id, long after, int limit) {
            if (forgotten) {
                return List.of();
            }
            return rows.stream()
                    .filter(row -> row.number() > after)
                    .limit(limit)
                    .toList();
        }

        @Override
        public void forget(UploadId id) {
            throw new UnsupportedOperationException("the test needs it");
        }
    }
}
