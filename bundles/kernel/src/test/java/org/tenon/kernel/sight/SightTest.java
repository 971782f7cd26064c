package org.tenon.kernel.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SightTest {

    private static final Belonging NOBODYS = new Belonging(Optional.empty(), Optional.empty(), Optional.empty());

    private final Sight annas = new Sight("anna", false, Set.of("north"), Set.of("shanghai"));

    @Test
    void one_sees_ones_own_and_what_belongs_to_ones_teams_and_territories() {
        assertThat(annas.covers(Belonging.to("anna"))).isTrue();
        assertThat(annas.covers(new Belonging(Optional.of("ben"), Optional.of("north"), Optional.empty())))
                .isTrue();
        assertThat(annas.covers(new Belonging(Optional.of("ben"), Optional.of("south"), Optional.of("shanghai"))))
                .isTrue();
        assertThat(annas.covers(new Belonging(Optional.of("ben"), Optional.of("south"), Optional.of("beijing"))))
                .isFalse();
    }

    @Test
    void what_is_nobodys_is_seen_by_those_only_who_see_everything() {
        assertThat(annas.covers(NOBODYS)).isFalse();
        assertThat(Sight.EVERYTHING.covers(NOBODYS)).isTrue();
    }

    @Test
    void of_a_kind_that_nothing_was_said_about_one_sees_what_one_sees_of_the_others() {
        Sights sights = new Sights(Map.of("quote", annas), Sight.EVERYTHING);

        assertThat(sights.of("quote")).isEqualTo(annas);
        assertThat(sights.of("product")).isEqualTo(Sight.EVERYTHING);
        assertThat(sights.everything()).isFalse();
        assertThat(Sights.EVERYTHING.everything()).isTrue();
    }
}
