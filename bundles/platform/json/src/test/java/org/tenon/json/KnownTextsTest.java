package org.tenon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownTextsTest {

    private final List<String> read = new ArrayList<>();
    private final KnownTexts<Integer> numbers = new KnownTexts<>(this::number, 4);

    private int number(String text) {
        read.add(text);
        return Integer.parseInt(text);
    }

    @Test
    void a_text_that_comes_again_is_not_read_again() {
        assertThat(List.of(numbers.said("1"), numbers.said("2"), numbers.said("1")))
                .containsExactly(1, 2, 1);
        assertThat(read).containsExactly("1", "2");
    }

    @Test
    void what_was_not_asked_for_lately_is_forgotten_and_read_anew() {
        for (int i = 0; i < 10; i++) {
            numbers.said("7");
            numbers.said(Integer.toString(100 + i));
        }
        assertThat(read).containsOnlyOnce("7");

        numbers.said("100");
        assertThat(read).filteredOn("100"::equals).hasSize(2);
    }

    @Test
    void what_cannot_be_read_is_refused_each_time() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> numbers.said("x")).isInstanceOf(NumberFormatException.class);
        }
        assertThat(read).containsExactly("x", "x");
    }
}
