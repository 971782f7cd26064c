package org.tenon.fields.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.field.FieldChoice;
import org.tenon.kernel.field.FieldDefinition;
import org.tenon.kernel.field.FieldKeeper;
import org.tenon.kernel.field.FieldKind;
import org.tenon.kernel.field.FieldLimits;
import org.tenon.kernel.field.FieldValue;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violation;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/** Definitions are kept, and what records have in their fields stays what it is. */
class StoredDefinitionsTest {

    private TestPlatform platform;
    private StoredDefinitions definitions;
    private final Things things = new Things();

    /** Records of the kind {@code thing}. */
    private static final class Things implements FieldKeeper {

        /** Codes, and codes with a choice. */
        private final Set<String> used = ConcurrentHashMap.newKeySet();

        @Override
        public String of() {
            return "thing";
        }

        @Override
        public Map<String, String> titles() {
            return Map.of("en", "Things");
        }

        @Override
        public boolean uses(String code) {
            return used.contains(code);
        }

        @Override
        public boolean uses(String code, String choice) {
            return used.contains(code + "=" + choice);
        }
    }

    private void open(TestDatabase database) {
        platform = TestPlatform.on(database);
        definitions = new StoredDefinitions(platform.unit("fields"), platform.events(), platform.company());
        definitions.keepers = List.of(things);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_definition_is_kept_with_everything_and_found_in_its_place(TestDatabase database) {
        open(database);
        FieldDefinition area = new FieldDefinition(
                "thing",
                "roofArea",
                FieldKind.NUMBER,
                Map.of("en", "Roof area", "zh", "屋顶面积"),
                Map.of("en", "In square metres"),
                true,
                Optional.of(FieldValue.of(new BigDecimal("12.5"))),
                7,
                new FieldLimits(Optional.of(1), Optional.of(BigDecimal.ZERO), Optional.of(new BigDecimal("1000.5"))),
                List.of(),
                false,
                0);

        FieldDefinition kept = definitions.save(area);
        definitions.save(field("last", FieldKind.DATE).asArchived(true));

        assertThat(kept).isEqualTo(area.atVersion(1));
        assertThat(definitions.find("thing", "roofArea")).contains(kept);
        assertThat(definitions.of("thing").definitions())
                .extracting(FieldDefinition::code)
                .containsExactly("last", "roofArea");
        assertThat(definitions.of("other").definitions()).isEmpty();
        assertThat(recorded()).containsExactly("field.defined thing.roofArea", "field.defined thing.last");
        assertThat(definitions.save(kept)).isEqualTo(kept);
        assertThat(recorded()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void who_has_not_seen_the_last_version_is_refused(TestDatabase database) {
        open(database);
        FieldDefinition first = definitions.save(field("one", FieldKind.TEXT));
        definitions.save(first.asRequired(true));

        assertThatThrownBy(() -> definitions.save(field("one", FieldKind.TEXT)))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> definitions.save(first.labelled(Map.of("en", "Other"))))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> definitions.remove("thing", "one", 1)).isInstanceOf(StaleVersionException.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_field_that_nobody_uses_changes_its_kind_and_goes_and_one_that_is_used_does_neither(TestDatabase database) {
        open(database);
        FieldDefinition unused = definitions.save(field("unused", FieldKind.TEXT));
        FieldDefinition used = definitions.save(field("used", FieldKind.TEXT));
        things.used.add("used");

        definitions.save(unused.ofKind(FieldKind.DATE));
        assertThat(refusals(used.ofKind(FieldKind.DATE))).containsExactly("/kind used");
        definitions.remove("thing", "unused", 2);
        assertThat(definitions.find("thing", "unused")).isEmpty();
        assertThatThrownBy(() -> definitions.remove("thing", "used", 1))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("field.used"));
        assertThatThrownBy(() -> definitions.remove("thing", "unused", 2)).isInstanceOf(NotFoundException.class);
        assertThat(definitions.save(used.asArchived(true)).archived()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_field_whose_records_cannot_be_asked_is_taken_for_used(TestDatabase database) {
        open(database);
        definitions.save(field("away", FieldKind.TEXT));
        definitions.keepers = List.of();

        assertThatThrownBy(() -> definitions.remove("thing", "away", 1)).isInstanceOf(ConflictException.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_choice_that_somebody_has_is_not_taken_away_but_no_longer_offered(TestDatabase database) {
        open(database);
        FieldChoice gold = choice("gold", true);
        FieldChoice lead = choice("lead", true);
        FieldDefinition kept = definitions.save(field("grade", FieldKind.CHOICE).offering(List.of(gold, lead)));
        things.used.add("grade=gold");

        assertThat(refusals(kept.offering(List.of(lead)))).containsExactly("/choices used");
        FieldDefinition closed = definitions.save(kept.offering(List.of(choice("gold", false))));
        assertThat(closed.choices()).containsExactly(choice("gold", false));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_no_definition_is_refused_with_its_place(TestDatabase database) {
        open(database);

        assertThat(refusals("ok", each -> each.labelled(Map.of()))).containsExactly("/labels required");
        assertThat(refusals("ok", each -> each.labelled(Map.of("en", " ", "x", "y"))))
                .containsExactlyInAnyOrder("/labels/en text", "/labels/x language");
        assertThat(refusals("Not ok", each -> each)).containsExactly("/code code");
        assertThat(refusals("ok", each -> each.withPreset(FieldValue.of(true)))).containsExactly("/preset preset");
        assertThat(refusals("ok", each -> each.ofKind(FieldKind.CHOICE))).containsExactly("/choices count");
        assertThat(refusals("ok", each -> each.offering(List.of(choice("a", true)))))
                .containsExactly("/choices kind");
        assertThat(refusals("ok", each -> each.within(limits("2", "1")))).contains("/max order", "/kind limits");
        assertThat(refusals("ok", each -> each.ofKind(FieldKind.CHOICE)
                        .offering(List.of(choice("a b", true), choice("c", true), choice("c", true)))))
                .containsExactly("/choices/0/code code", "/choices/2/code twice");
        assertThat(refusals(FieldDefinition.of("nothing", "ok", FieldKind.TEXT)))
                .containsExactly("/of unknown");
        assertThat(definitions.of("thing").definitions()).isEmpty();
        assertThat(definitions.find("thing", "\0")).isEmpty();
    }

    private static FieldDefinition field(String code, FieldKind kind) {
        return FieldDefinition.of("thing", code, kind);
    }

    private static FieldChoice choice(String code, boolean offered) {
        return new FieldChoice(code, Map.of("en", code), offered);
    }

    private static FieldLimits limits(String min, String max) {
        return new FieldLimits(Optional.empty(), Optional.of(new BigDecimal(min)), Optional.of(new BigDecimal(max)));
    }

    private List<String> refusals(String code, UnaryOperator<FieldDefinition> as) {
        return refusals(as.apply(field(code, FieldKind.TEXT)));
    }

    private List<String> refusals(FieldDefinition definition) {
        return catchThrowableOfType(InvalidRequestException.class, () -> definitions.save(definition))
                .violations()
                .stream()
                .map((Violation each) -> each.pointer() + " " + each.code())
                .toList();
    }

    private List<String> recorded() {
        return platform.events().recorded().stream()
                .map((DomainEvent event) -> event.type() + " " + event.subject())
                .toList();
    }
}
