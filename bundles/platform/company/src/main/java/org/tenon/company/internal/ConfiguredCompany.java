package org.tenon.company.internal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.tenon.kernel.company.Company;

/** The company as configured, with the clock of the machine. */
@Component(service = Company.class, configurationPid = ConfiguredCompany.PID)
@Designate(ocd = CompanyConfig.class)
public final class ConfiguredCompany implements Company {

    static final String PID = "org.tenon.company";

    private final String name;
    private final ZoneId zone;
    private final Currency currency;
    private final Optional<String> taxRegion;
    private final Clock clock;

    /** @throws IllegalArgumentException when the zone or the currency is unknown; the message names the setting */
    @Activate
    public ConfiguredCompany(CompanyConfig config) {
        this(config.name(), config.zone(), config.currency(), config.taxRegion(), Clock.systemUTC());
    }

    ConfiguredCompany(String name, String zone, String currency, String taxRegion, Clock clock) {
        this.name = name;
        this.zone = zone.isBlank() ? ZoneId.systemDefault() : zone(zone.trim());
        this.currency = currency(currency.trim());
        this.taxRegion = Optional.of(taxRegion.trim()).filter(region -> !region.isEmpty());
        this.clock = clock;
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    PID + ".cfg: zone must be a time zone such as Europe/Berlin, it is \"" + zone + "\"", unknown);
        }
    }

    private static Currency currency(String currency) {
        try {
            return Currency.getInstance(currency);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    PID + ".cfg: currency must be an ISO 4217 code such as USD, it is \"" + currency + "\"", unknown);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Currency currency() {
        return currency;
    }

    @Override
    public Optional<String> taxRegion() {
        return taxRegion;
    }

    /** To the microsecond, as the databases keep it: an instant that was stored and read again is the same. */
    @Override
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
