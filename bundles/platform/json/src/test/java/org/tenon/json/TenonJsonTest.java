package org.tenon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenon.kernel.Id;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;

class TenonJsonTest {

    enum State {
        DRAFT,
        PARTLY_SHIPPED
    }

    record ThingId(String value) implements Id {
        ThingId {
            Id.check(value);
        }
    }

    record Line(ThingId thing, BigDecimal quantity) {}

    record Document(
            ThingId id,
            State state,
            Money total,
            Percent discount,
            LocalDate day,
            Instant at,
            Optional<String> note,
            List<Line> lines,
            @Nullable Integer count) {}

    private static final Document DOCUMENT = new Document(
            new ThingId("t-1"),
            State.PARTLY_SHIPPED,
            Money.of("12.5", "USD"),
            Percent.of("10"),
            LocalDate.of(1997, 4, 7),
            Instant.parse("1997-04-07T10:00:00Z"),
            Optional.empty(),
            List.of(new Line(new ThingId("t-2"), new BigDecimal("1E+2"))),
            3);

    private static final String JSON =
            """
            {"id":"t-1","state":"partly_shipped","total":{"amount":"12.50","currency":"USD"},"discount":"10",\
            "day":"1997-04-07","at":"1997-04-07T10:00:00Z","lines":[{"thing":"t-2","quantity":"100"}],"count":3}""";

    @Test
    void writes_every_kind_of_value_as_the_api_names_it() throws JsonProcessingException {
        assertThat(TenonJson.mapper().writeValueAsString(DOCUMENT)).isEqualTo(JSON);
    }

    @Test
    void reads_what_it_writes() throws JsonProcessingException {
        Document read = TenonJson.mapper().readValue(JSON, Document.class);

        assertThat(read.total()).isEqualTo(DOCUMENT.total());
        assertThat(read.id()).isEqualTo(DOCUMENT.id());
        assertThat(read.state()).isEqualTo(State.PARTLY_SHIPPED);
        assertThat(read.note()).isEmpty();
        assertThat(read.lines().get(0).quantity()).isEqualByComparingTo("100");
    }

    @Test
    void takes_a_decimal_from_a_number_too() throws JsonProcessingException {
        Line read = TenonJson.mapper().readValue("{\"thing\":\"t\",\"quantity\":1.10}", Line.class);

        assertThat(read.quantity()).isEqualTo("1.10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"quantity\":\"abc\"}",
                "{\"quantity\":\"\"}",
                "{\"quantity\":true}",
                "{\"quantity\":{}}",
                "{\"quantity\":\"1e999999999\"}",
                "{\"quantity\":1e999999}",
                "{\"thing\":5}",
                "{\"thing\":\"\"}",
                "{\"unknown\":1}",
                "{\"thing\":\"a\",\"thing\":\"b\"}",
                "{} {}"
            })
    void refuses(String json) {
        assertThatThrownBy(() -> TenonJson.mapper().readValue(json, Line.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-01-01", "0000-12-31", "+10000-01-01", "2026-02-30", "tomorrow"})
    void refuses_a_day_that_not_everybody_can_write_or_keep(String day) {
        assertThatThrownBy(() -> TenonJson.mapper().readValue('"' + day + '"', LocalDate.class))
                .isInstanceOf(JsonMappingException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"note\":5}", "{\"state\":1}", "{\"state\":\"gone\"}", "{\"count\":\"3\"}", "{\"count\":1.5}"})
    void refuses_a_scalar_of_another_type(String json) {
        assertThatThrownBy(() -> TenonJson.mapper().readValue(json, Document.class))
                .isInstanceOf(JsonMappingException.class);
    }

    @Test
    void says_where_a_value_that_its_record_refuses_stands() {
        assertThatThrownBy(() -> TenonJson.mapper().readValue("{\"lines\":[{\"thing\":\" \"}]}", Document.class))
                .isInstanceOfSatisfying(ValueInstantiationException.class, refused -> {
                    assertThat(refused.getCause()).hasMessageContaining("an id has 1 to 64 characters");
                    assertThat(refused.getPath()).hasSize(3);
                });
    }

    @Test
    void a_mapper_of_ones_own_holds_no_type_when_it_has_gone() throws Exception {
        WeakReference<ClassLoader> loader = usedOnce();

        for (int i = 0; i < 100 && !loader.refersTo(null); i++) {
            System.gc();
        }

        assertThat(loader.refersTo(null)).isTrue();
    }

    /** Writes and reads a type of a class loader that nothing else holds. */
    private static WeakReference<ClassLoader> usedOnce() throws Exception {
        URL classes = TenonJsonTest.class.getProtectionDomain().getCodeSource().getLocation();
        ClassLoader parent = new ClassLoader(TenonJsonTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.equals(State.class.getName())) {
                    throw new ClassNotFoundException(name);
                }
                return super.loadClass(name, resolve);
            }
        };
        ClassLoader loader = new URLClassLoader(new URL[] {classes}, parent);
        Class<?> state = loader.loadClass(State.class.getName());
        ObjectMapper mapper = TenonJson.newMapper();
        Object read = mapper.readValue("\"draft\"", state);
        assertThat(mapper.writeValueAsString(read)).isEqualTo("\"draft\"");
        assertThat(state).isNotSameAs(State.class);
        return new WeakReference<>(loader);
    }
}
