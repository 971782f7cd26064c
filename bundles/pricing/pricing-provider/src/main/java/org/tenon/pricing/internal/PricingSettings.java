package org.tenon.pricing.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.tenon.pricing.TaxRounding;

/** What the installation has configured, checked. A wrong value keeps pricing from starting, with the reason in the log. */
@Component(service = PricingSettings.class, configurationPid = PricingConfig.PID)
@Designate(ocd = PricingConfig.class)
public final class PricingSettings {

    private static final int MAX_SECONDS = 120;

    private final TaxRounding taxRounding;
    private final Optional<String> taxService;
    private final Duration taxTime;

    @Activate
    public PricingSettings(PricingConfig config) {
        this(config.tax_rounding(), config.tax_service(), config.tax_seconds());
    }

    PricingSettings(String taxRounding, String taxService, int taxSeconds) {
        this.taxRounding = rounding(taxRounding.trim());
        this.taxService = Optional.of(taxService.trim()).filter(name -> !name.isEmpty());
        if (taxSeconds < 1 || taxSeconds > MAX_SECONDS) {
            throw new IllegalArgumentException(
                    PricingConfig.PID + ".cfg: tax.seconds is 1 to " + MAX_SECONDS + ", not " + taxSeconds);
        }
        this.taxTime = Duration.ofSeconds(taxSeconds);
    }

    /** As they are when nothing is configured. */
    static PricingSettings standard() {
        return new PricingSettings("line", "", 10);
    }

    private static TaxRounding rounding(String name) {
        try {
            return TaxRounding.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    PricingConfig.PID + ".cfg: tax.rounding is line or document, not \"" + name + "\"", unknown);
        }
    }

    TaxRounding taxRounding() {
        return taxRounding;
    }

    Optional<String> taxService() {
        return taxService;
    }

    /** How long the tax service may take. */
    Duration taxTime() {
        return taxTime;
    }
}
