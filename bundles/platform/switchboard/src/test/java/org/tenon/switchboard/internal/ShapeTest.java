package org.tenon.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a cast that nobody checks lets through is found in answers of providers that are not trusted. */
class ShapeTest {

    /** As an answer of a capability is made. */
    public record Basket(String name, List<Line> lines, Optional<Tag> tag) {}

    /** A part of it. */
    public record Line(int quantity, List<Tag> tags) {}

    /** A part of that. */
    public record Tag(String text) {}

    private static final Tag TAG = new Tag("a");

    private static void check(Object answer) {
        new Shape("Baskets.find").check(answer.getClass(), answer);
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> of(Object... anything) {
        return (List<T>) Arrays.asList(anything);
    }

    @Test
    void a_good_answer_passes() {
        assertThatCode(() -> check(new Basket("b", List.of(new Line(1, List.of(TAG))), Optional.of(TAG))))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(new Basket("b", List.of(), Optional.empty())))
                .doesNotThrowAnyException();
        assertThatCode(() -> check("text")).doesNotThrowAnyException();
    }

    @Test
    void an_element_of_another_class_is_nonsense_at_any_depth() {
        assertThatThrownBy(() -> check(new Basket("b", of("no line"), Optional.empty())))
                .isInstanceOf(NonsenseException.class)
                .hasMessage("Baskets.find answered with a java.lang.String among its " + Line.class.getName());
        assertThatThrownBy(() -> check(new Basket("b", List.of(new Line(1, of(TAG, 7))), Optional.empty())))
                .hasMessageContaining("a java.lang.Integer among its " + Tag.class.getName());
    }

    @Test
    void null_in_a_collection_is_nonsense() {
        assertThatThrownBy(() -> check(new Basket("b", of((Object) null), Optional.empty())))
                .hasMessageContaining("answered with null among its");
    }
}
