package org.tenon.sales.rest;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Whether visitors' leads are taken at all, and how many. */
@Component(
        service = WebLeadGate.class,
        configurationPid = WebLeadConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = WebLeadConfig.class)
public final class WebLeadGate {

    private final Optional<String> team;
    private final String source;
    private final Allowance allowance;

    @Activate
    public WebLeadGate(WebLeadConfig config) {
        this.team = Optional.of(config.team().trim()).filter(name -> !name.isEmpty());
        this.source = config.source().trim();
        this.allowance = new Allowance(config.per_address(), config.in_all(), Clock.systemUTC());
    }

    Optional<String> team() {
        return team;
    }

    String source() {
        return source;
    }

    /** @return how long to wait when there were too many; empty when this one counts */
    Optional<Duration> use(String address) {
        return allowance.use(address);
    }
}
