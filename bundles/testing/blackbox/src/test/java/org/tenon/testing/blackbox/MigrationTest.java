package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;

/** Migrations that cannot be are refused before anything is copied. */
@ExtendWith(Tenon.class)
class MigrationTest {

    private final Api api;

    MigrationTest(World world) {
        this.api = world.api();
    }

    private Api.Answer start(String capability, String source, String target) {
        return api.post(
                "/api/migrations",
                "{'capability':'%s','source':'%s','target':'%s'}".formatted(capability, source, target));
    }

    @Test
    void the_provider_with_the_data_and_the_one_to_have_it_must_be_there_and_two() {
        assertThat(start("inventory", "standard", "nobody").expect(422).at("/errors/0/pointer"))
                .isEqualTo("/target");
        assertThat(start("inventory", "nobody", "standard").expect(422).at("/errors/0/pointer"))
                .isEqualTo("/source");
        assertThat(start("inventory", "standard", "standard").expect(422).at("/code"))
                .isEqualTo("migration.same");
        assertThat(start("pricing", "standard", "nobody").expect(422).at("/code"))
                .isEqualTo("migration.no-export");
        start("weather", "standard", "nobody").expect(422);

        assertThat(api.get("/api/migrations").expect(200).json().at("/items")).isEmpty();
    }

    @Test
    void an_unknown_migration_is_neither_shown_nor_resumed_nor_cancelled() {
        api.get("/api/migrations/unknown").expect(404);
        api.post("/api/migrations/unknown/resume", "{}").expect(404);
        api.post("/api/migrations/unknown/cancel", "{}").expect(404);
    }
}
