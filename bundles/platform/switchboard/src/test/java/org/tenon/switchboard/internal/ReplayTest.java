package org.tenon.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.switchboard.ReplayReport;
import org.tenon.switchboard.sample.Card;
import org.tenon.switchboard.sample.Greeting;
import org.tenon.switchboard.sample.Visitor;
import org.tenon.testing.fixture.Eventually;

@Timeout(60)
class ReplayTest {

    private Board board;

    @BeforeEach
    void open() {
        board = new Board();
        board.add("live", 9, new Writer("10.00"));
        board.add("candidate", 0, new Writer("10.01"));
    }

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void a_candidate_that_is_wrong_on_three_calls_is_reported_on_exactly_those_three() throws Exception {
        board.switchboard.record(Board.CAPABILITY, 100);
        for (int i = 0; i < 20; i++) {
            awaitRecorded(i);
            board.greeting().write(i % 7 == 3 ? "wrong " + i : "right " + i);
        }
        awaitRecorded(20);

        ReplayReport report = board.switchboard.replay(Board.CAPABILITY, "candidate");

        assertThat(report.replayed()).isEqualTo(20);
        assertThat(report.differing()).isEqualTo(3);
        assertThat(report.failed()).isZero();
        assertThat(report.differences())
                .extracting(difference -> difference.arguments())
                .containsExactly("[wrong 3]", "[wrong 10]", "[wrong 17]");
        assertThat(report.differences().get(0).fields())
                .extracting(Object::toString)
                .containsExactly("lines[1].price: 10 -> 10.01");
        assertThat(report.fields()).isEqualTo(Map.of("lines[].price", 3L));
    }

    @Test
    void only_the_last_calls_are_kept_and_none_when_recording_ends() throws Exception {
        board.switchboard.record(Board.CAPABILITY, 2);
        for (int i = 0; i < 5; i++) {
            board.greeting().write("right " + i);
            awaitRecorded(Math.min(i + 1, 2));
        }
        assertThat(board.switchboard.capability(Board.CAPABILITY).recorded()).isEqualTo(2);

        board.switchboard.record(Board.CAPABILITY, 0);

        assertThat(board.switchboard.capability(Board.CAPABILITY).recorded()).isZero();
        assertThatThrownBy(() -> board.switchboard.replay(Board.CAPABILITY, "candidate"))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("capability.nothing-recorded"));
    }

    @Test
    void tolerances_and_ignored_fields_are_no_differences() {
        Map<String, String> one = Map.of("lines[0].price", "10", "lines[1].price", "10", "by.name", "a", "text", "x");
        Map<String, String> other =
                Map.of("lines[0].price", "10.01", "lines[1].price", "10.02", "by.name", "b", "text", "x");

        assertThat(Comparison.STRICT.differences(one, other)).hasSize(3);
        assertThat(Comparison.of("by", "0.01").differences(one, other))
                .extracting(Object::toString)
                .containsExactly("lines[1].price: 10 -> 10.02");
        assertThat(Comparison.of("by, lines[*].price", "").differences(one, other))
                .isEmpty();
        assertThat(Comparison.of("by", "lines[*].price=0.02").differences(one, other))
                .isEmpty();
        assertThatThrownBy(() -> Comparison.of("", "-1")).isInstanceOf(IllegalArgumentException.class);
    }

    private void awaitRecorded(int calls) throws Exception {
        Eventually.await(
                "the recording",
                () -> board.switchboard.capability(Board.CAPABILITY).recorded() >= calls);
    }

    /** Writes cards; charges another price for what is wrong. */
    private record Writer(String priceOfWrong) implements Greeting {

        @Override
        public Card write(String name) {
            BigDecimal price = new BigDecimal(name.startsWith("wrong") ? priceOfWrong : "10.00");
            return new Card(
                    "Dear " + name,
                    List.of(new Card.Line("a", BigDecimal.ONE), new Card.Line("b", price)),
                    Optional.empty());
        }

        @Override
        public String greet(String name) {
            return name;
        }

        @Override
        public String greet(Visitor visitor) {
            return visitor.name();
        }

        @Override
        public String learn(String word) {
            return word;
        }
    }
}
