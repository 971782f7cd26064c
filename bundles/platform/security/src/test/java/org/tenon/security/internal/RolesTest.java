package org.tenon.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.sight.Sight;
import org.tenon.kernel.sight.Sights;

class RolesTest {

    private static final Membership NORTH = Membership.of(List.of("north"), List.of("east"));

    private static Sights sights(Map<String, Object> configured, String... roles) {
        return new Roles(configured).actor("anna", List.of(roles), NORTH).sights();
    }

    private static Sight sight(Set<String> teams, Set<String> territories) {
        return new Sight("anna", false, teams, territories);
    }

    @Test
    void a_role_of_which_nothing_is_said_sees_everything() {
        assertThat(sights(Map.of("role.sales", "*.read"), "sales")).isEqualTo(Sights.EVERYTHING);
        assertThat(sights(Map.of("role.sales", "*.read", "sight.sales", "all"), "sales")
                        .everything())
                .isTrue();
    }

    @Test
    void a_role_sees_its_reach_of_each_kind_and_of_the_others() {
        Sights sights = sights(
                Map.of("role.sales", "*.read", "sight.sales", "customer=team, quote=own customer=territory, team"),
                "sales");

        assertThat(sights.of("customer")).isEqualTo(sight(Set.of("north"), Set.of("east")));
        assertThat(sights.of("quote")).isEqualTo(sight(Set.of(), Set.of()));
        assertThat(sights.of("order")).isEqualTo(sight(Set.of("north"), Set.of()));
    }

    @Test
    void what_is_said_of_one_kind_limits_no_other() {
        Sights sights = sights(Map.of("role.sales", "*.read", "sight.sales", "quote=own"), "sales");

        assertThat(sights.of("quote").everything()).isFalse();
        assertThat(sights.of("customer").everything()).isTrue();
    }

    @Test
    void several_roles_add_up() {
        Map<String, Object> configured = Map.of(
                "role.sales", "*.read", "sight.sales", "own", "role.lead", "*.read", "sight.lead", "quote=team, own");

        assertThat(sights(configured, "sales", "lead").of("quote")).isEqualTo(sight(Set.of("north"), Set.of()));
        assertThat(sights(configured, "sales", "lead").of("order")).isEqualTo(Sight.own("anna"));
        assertThat(sights(configured, "sales", "admin").everything()).isTrue();
    }

    @Test
    void who_has_no_role_that_is_configured_sees_his_own_at_most() {
        assertThat(sights(Map.of()).others()).isEqualTo(Sight.own("anna"));
        assertThat(sights(Map.of(), "gone").others()).isEqualTo(Sight.own("anna"));
    }

    @Test
    void a_mistake_in_the_file_shows_too_little() {
        assertThat(sights(Map.of("role.sales", "*.read", "sight.sales", "teem"), "sales")
                        .others())
                .isEqualTo(Sight.own("anna"));
    }

    @Test
    void the_admin_sees_everything_whatever_the_file_says() {
        assertThat(sights(Map.of("sight.admin", "own"), "admin").everything()).isTrue();
    }
}
