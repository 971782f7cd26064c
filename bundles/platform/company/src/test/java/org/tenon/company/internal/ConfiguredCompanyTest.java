package org.tenon.company.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ConfiguredCompanyTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T20:00:00.123456789Z"), ZoneOffset.UTC);

    @Test
    void has_the_day_of_its_own_zone() {
        ConfiguredCompany company = new ConfiguredCompany("Acme", "Asia/Shanghai", "CNY", "", CLOCK);

        // 20:00 in London is 04:00 of the next day in Shanghai.
        assertThat(company.today()).isEqualTo("2026-11-24");
        assertThat(company.currency().getCurrencyCode()).isEqualTo("CNY");
    }

    @Test
    void tells_the_time_to_the_microsecond() {
        assertThat(new ConfiguredCompany("Acme", "UTC", "USD", "", CLOCK).now())
                .isEqualTo("2026-11-23T20:00:00.123456Z");
    }

    @Test
    void takes_the_zone_of_the_machine_when_none_is_named() {
        assertThat(new ConfiguredCompany("Acme", " ", "USD", "", CLOCK).zone()).isEqualTo(ZoneId.systemDefault());
    }

    @Test
    void sells_from_its_tax_region_or_from_nowhere_in_particular() {
        assertThat(new ConfiguredCompany("Acme", "UTC", "EUR", " DE ", CLOCK).taxRegion())
                .contains("DE");
        assertThat(new ConfiguredCompany("Acme", "UTC", "EUR", " ", CLOCK).taxRegion())
                .isEmpty();
    }

    @Test
    void names_the_setting_that_is_wrong() {
        assertThatThrownBy(() -> new ConfiguredCompany("Acme", "Mars/Olympus", "USD", "", CLOCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("org.tenon.company.cfg: zone")
                .hasMessageContaining("Mars/Olympus");
        assertThatThrownBy(() -> new ConfiguredCompany("Acme", "UTC", "Thaler", "", CLOCK))
                .hasMessageContaining("currency")
                .hasMessageContaining("Thaler");
    }
}
