package org.tenon.tables.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.table.TableRow;
import org.tenon.kernel.table.UploadedTable;
import org.tenon.testing.fixture.TestActors;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/** Tables stay until they are used, and are their owners' alone. */
class StoredUploadsTest {

    private static final Actor ANNA = TestActors.user("anna", "sales", "upload.write");
    private static final Actor BERT = TestActors.user("bert", "sales", "upload.write");

    private TestPlatform platform;
    private StoredUploads uploads;

    private void open(TestDatabase database) {
        platform = TestPlatform.on(database);
        uploads = new StoredUploads(platform.unit("tables"), new CsvAndXlsx(), platform.actors(), platform.company());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void rows_are_read_in_order_from_anywhere(TestDatabase database) {
        open(database);
        String csv = "Name,Name,,Ort\n"
                + IntStream.rangeClosed(1, 450)
                        .mapToObj(i -> "n" + i + ",,,Kiel\n")
                        .collect(Collectors.joining());

        UploadedTable kept = keep(csv);

        assertThat(kept.columns()).containsExactly("Name", "Name (2)", "Column 3", "Ort");
        assertThat(kept.rows()).isEqualTo(450);
        assertThat(kept.sample()).first().isEqualTo(new TableRow(2, List.of("n1", "", "", "Kiel")));
        List<TableRow> some = uploads.rows(kept.id(), 199, 205);
        assertThat(some).hasSize(205);
        assertThat(some.get(0).number()).isEqualTo(200);
        assertThat(some.get(204).cell(0)).isEqualTo("n403");
        assertThat(uploads.rows(kept.id(), 451, 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_table_without_rows_is_refused(TestDatabase database) {
        open(database);

        for (String csv : List.of("", "Name,Ort\n", "\n\n")) {
            assertThatThrownBy(() -> keep(csv))
                    .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.code())
                            .isEqualTo("table.empty"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_table_is_seen_and_forgotten_by_who_uploaded_it(TestDatabase database) {
        open(database);
        UploadedTable kept = platform.actors().as(ANNA, () -> keep("Name\nMüller\n"));

        platform.actors().as(BERT, () -> {
            assertThat(uploads.find(kept.id())).isEmpty();
            assertThatThrownBy(() -> uploads.forget(kept.id())).isInstanceOf(NotFoundException.class);
        });
        platform.actors().as(ANNA, () -> {
            assertThat(uploads.find(kept.id())).contains(kept);
            uploads.forget(kept.id());
            assertThat(uploads.find(kept.id())).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_table_that_is_a_week_old_is_forgotten_when_the_next_one_comes(TestDatabase database) {
        open(database);
        platform.company().setToday(LocalDate.of(2026, 3, 1));
        UploadedTable old = keep("Name\nMüller\n");
        platform.company().advance(Duration.ofDays(7).plusSeconds(1));

        keep("Name\nMeier\n");

        assertThat(uploads.find(old.id())).isEmpty();
        assertThat(uploads.rows(old.id(), 0, 10)).isEmpty();
    }

    private UploadedTable keep(String csv) {
        return uploads.keep(
                "customers.csv",
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8);
    }
}
