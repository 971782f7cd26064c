package org.tenon.testing.contract.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.tenon.kernel.exchange.DataKey;
import org.tenon.kernel.exchange.DataKind;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.kernel.exchange.DataTotals;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Data that is given away and taken. */
public interface ExchangeContract extends ExchangeUnderTest {

    @Core
    @DisplayName("EXC-01 The records of every kind come once each, whatever the size of the pages")
    default void pagesAreComplete() {
        happen();

        for (DataKind kind : source().kinds()) {
            Map<String, DataRecord> small = all(source(), kind, 2);
            assertThat(small).as(kind.name()).isNotEmpty().isEqualTo(all(source(), kind, 1000));
        }
    }

    @Core
    @DisplayName("EXC-02 Records are found by their keys; keys without a record find nothing")
    default void foundByKey() {
        happen();

        for (DataKind kind : source().kinds()) {
            Map<String, DataRecord> all = all(source(), kind, 100);
            List<String> keys = new ArrayList<>(all.keySet());
            String parts = DataKey.join(DataKey.parts(keys.get(0)).stream()
                    .map(part -> "none-" + part.hashCode())
                    .toArray(String[]::new));
            keys.add(parts);
            assertThat(source().find(kind.name(), keys))
                    .as(kind.name())
                    .containsExactlyInAnyOrderElementsOf(all.values());
            assertThat(source().find(kind.name(), List.of())).isEmpty();
        }
    }

    @Core
    @DisplayName("EXC-03 Totals are the count and the sums of the records")
    default void totalsAddUp() {
        happen();

        for (DataKind kind : source().kinds()) {
            assertThat(source().totals(kind.name())).as(kind.name()).isEqualTo(added(kind));
        }
    }

    private DataTotals added(DataKind kind) {
        Map<String, DataRecord> all = all(source(), kind, 100);
        Map<String, BigDecimal> sums = new HashMap<>();
        for (String field : kind.sums()) {
            sums.put(
                    field,
                    all.values().stream()
                            .map(record -> record.decimal(field))
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return new DataTotals(all.size(), sums);
    }

    @Core
    @DisplayName("EXC-04 Who takes everything has everything, derived kinds too, and says nothing of it to the world")
    default void whatIsTakenIsWhatWasGiven() {
        happen();
        int before = eventsOfTarget().size();

        copy();

        assertThat(target().format()).isEqualTo(source().format());
        assertThat(target().kinds()).isEqualTo(source().kinds());
        for (DataKind kind : source().kinds()) {
            assertThat(all(target(), kind, 100)).as(kind.name()).isEqualTo(all(source(), kind, 100));
            assertThat(target().totals(kind.name())).as(kind.name()).isEqualTo(source().totals(kind.name()));
        }
        assertThat(eventsOfTarget()).hasSize(before);
    }

    @Core
    @DisplayName("EXC-05 Events name every record that a call added or changed, of the kinds of which events tell")
    default void eventsNameWhatChanged() {
        happen();
        Map<DataKey, DataRecord> before = followed();
        int recorded = events().size();

        happen();

        Map<DataKey, DataRecord> after = followed();
        Set<DataKey> changed = new HashSet<>(after.keySet());
        changed.addAll(before.keySet());
        changed.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
        Set<DataKey> named = source().touched(since(recorded));
        assertThat(changed).isNotEmpty();
        assertThat(named).containsAll(changed);
    }

    private Map<DataKey, DataRecord> followed() {
        Map<DataKey, DataRecord> records = new HashMap<>();
        source().kinds().stream().filter(DataKind::followed).forEach(kind -> all(source(), kind, 100)
                .forEach((key, record) -> records.put(new DataKey(kind.name(), key), record)));
        return records;
    }

    @Full
    @DisplayName("EXC-06 Taking may be repeated, and what was changed since is taken over")
    default void takingIsRepeatable() {
        happen();
        copy();
        copy();
        happen();

        copy();

        for (DataKind kind : source().kinds()) {
            assertThat(all(target(), kind, 100)).as(kind.name()).isEqualTo(all(source(), kind, 100));
        }
    }

    @Full
    @DisplayName("EXC-07 What is taken away is gone, also when it is said twice, and comes back when it is put again")
    default void removed() {
        happen();
        copy();
        List<DataKind> kinds = new ArrayList<>(
                source().kinds().stream().filter(kind -> !kind.derived()).toList());
        Collections.reverse(kinds);

        for (DataKind kind : kinds) {
            Set<String> keys = all(target(), kind, 100).keySet();
            target().remove(kind.name(), keys);
            target().remove(kind.name(), keys);
            assertThat(target().find(kind.name(), keys)).as(kind.name()).isEmpty();
            assertThat(target().totals(kind.name()).count()).as(kind.name()).isZero();
        }
        copy();

        for (DataKind kind : source().kinds()) {
            assertThat(all(target(), kind, 100)).as(kind.name()).isEqualTo(all(source(), kind, 100));
        }
    }
}
