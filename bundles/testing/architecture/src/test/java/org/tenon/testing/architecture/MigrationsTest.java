package org.tenon.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The version before can live with every migration, for as long as its nodes are updated one by one (docs/migrations.md). When this
 * fails, add first and take away in a later release.
 */
class MigrationsTest {

    private static final String NOW = System.getProperty("tenon.version");

    /** From before there was a release. Who has the state before them stops all nodes. Nothing is added here. */
    private static final Set<String> BEFORE_THE_FIRST_RELEASE = Set.of(
            "customer/V60_2__fill_fragments.sql",
            "order/V106__purchases.sql",
            "order/V110__terms.sql",
            "order/V85_1__shown_prices.sql",
            "order/V85__units.sql",
            "sales/V20__approval.sql",
            "sales/V85_1__shown_prices.sql",
            "sales/V85__units.sql",
            "sales/V90__choices.sql",
            "sales/V91__pipelines.sql");

    @Test
    void every_migration_can_run_while_nodes_of_the_version_before_are_at_work() {
        List<Migration> all = Shipped.jars().stream()
                .flatMap(jar -> Migration.of(jar).stream())
                .toList();
        Set<String> unsuitable = new TreeSet<>();
        all.forEach(migration -> {
            if (!migration.unsuitable(NOW).isEmpty()) {
                unsuitable.add(migration.name());
            }
        });

        assertThat(all).hasSizeGreaterThan(80);
        assertThat(unsuitable).isEqualTo(new TreeSet<>(BEFORE_THE_FIRST_RELEASE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table fruit",
                "alter table fruit drop column colour",
                "alter table fruit rename column colour to color",
                "ALTER TABLE fruit RENAME TO fruits",
                "alter table fruit alter column colour set not null",
                "alter table fruit alter column colour type integer",
                "alter table fruit add column weight integer not null",
                "alter table fruit add constraint fruit_weight check (weight > 0)",
                "create unique index fruit_by_colour on fruit (colour)"
            })
    void what_the_version_before_would_miss_or_break_is_refused(String statement) {
        assertThat(new Migration("test", "-- a reason; and another\n" + statement + ";").unsuitable("1.2.0"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table fruit add column weight integer",
                "alter table fruit add column weight integer default 0 not null",
                "alter table fruit alter column colour drop not null",
                "alter table fruit alter column code type varchar(64) collate \"C\"",
                "create index fruit_by_colour on fruit (colour)",
                "drop index fruit_by_colour",
                "update fruit set colour = 'red' where colour is null",
                "-- first; then\ncreate table basket (id integer not null primary key); alter table basket add constraint c check (id > 0);"
                        + " create unique index basket_by_id on basket (id)"
            })
    void what_only_adds_is_not(String statements) {
        assertThat(new Migration("test", statements + ";").unsuitable("1.2.0")).isEmpty();
    }

    @Test
    void what_no_release_uses_since_an_earlier_one_may_go() {
        Migration dropping = new Migration(
                "test", "-- unused since 1.1.0: replaced by weight\nalter table fruit drop column heaviness;");

        assertThat(dropping.unsuitable("1.2.0-SNAPSHOT")).isEmpty();
        assertThat(dropping.unsuitable("1.1.0-SNAPSHOT")).hasSize(1);
    }
}
