package org.tenon.kernel.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a permission's pattern allows. */
class ActorTest {

    private static Actor with(String... permissions) {
        return new Actor("mei", Set.of("sales"), Set.of(permissions));
    }

    @Test
    void may_do_what_is_named_and_no_more() {
        Actor actor = with("quote.write");
        assertThat(actor.may("quote.write")).isTrue();
        assertThat(actor.may("quote.approve")).isFalse();
        assertThat(actor.may("order.write")).isFalse();
    }

    @Test
    void understands_all_actions_of_a_kind_and_one_action_of_all_kinds() {
        assertThat(with("quote.*").may("quote.approve")).isTrue();
        assertThat(with("quote.*").may("quotes.approve")).isFalse();
        assertThat(with("*.read").may("order.read")).isTrue();
        assertThat(with("*.read").may("order.write")).isFalse();
        assertThat(with("*").may("anything.at-all")).isTrue();
    }

    @Test
    void without_permissions_may_do_nothing() {
        assertThat(with().may("customer.read")).isFalse();
    }
}
