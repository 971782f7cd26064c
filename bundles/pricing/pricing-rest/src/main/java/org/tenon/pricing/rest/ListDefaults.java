package org.tenon.pricing.rest;

import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.tenon.pricing.PricePolicy;

/** What new price lists are that do not say it themselves, as the company has it. */
@Component(service = ListDefaults.class, configurationPid = ListConfig.PID)
@Designate(ocd = ListConfig.class)
public final class ListDefaults {

    private final PricePolicy policy;

    @Activate
    public ListDefaults(ListConfig config) {
        this(config.policy());
    }

    ListDefaults(String policy) {
        try {
            this.policy = PricePolicy.valueOf(policy.trim().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    ListConfig.PID + ".cfg: policy is specific, sequence, priority or additive, not \"" + policy + "\"",
                    unknown);
        }
    }

    PricePolicy policy() {
        return policy;
    }
}
