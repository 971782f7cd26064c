package org.tenon.sales.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.tenon.kernel.Percent;

/** What the installation has configured, checked. A wrong value keeps sales from starting, with the reason in the log. */
@Component(service = SalesSettings.class, configurationPid = SalesConfig.PID)
@Designate(ocd = SalesConfig.class)
public final class SalesSettings {

    private static final int MAX_VALIDITY_DAYS = 3650;
    private static final int MAX_STAGE = 64;

    private final Pipeline pipeline;
    private final int validityDays;
    private final int longestValidityDays;
    private final Percent discountLimit;
    private final String approverRole;
    private final List<String> leadStages;
    private final LinkSettings links;

    @Activate
    public SalesSettings(SalesConfig config) {
        this(
                stages(config.stages()),
                config.validity_days(),
                config.validity_maxDays(),
                Percent.of(config.approval_limitPercent().trim()),
                config.approval_role().trim(),
                stages(config.lead_stages()),
                LinkSettings.of(config.public_address(), config.link_days()));
    }

    SalesSettings(
            List<String> stages,
            int validityDays,
            int longestValidityDays,
            Percent discountLimit,
            String approverRole,
            List<String> leadStages,
            LinkSettings links) {
        if (validityDays < 0 || validityDays > MAX_VALIDITY_DAYS) {
            throw new IllegalArgumentException("validity.days is 0 to " + MAX_VALIDITY_DAYS + ", not " + validityDays);
        }
        if (longestValidityDays < 0 || longestValidityDays > MAX_VALIDITY_DAYS) {
            throw new IllegalArgumentException(
                    "validity.maxDays is 0 to " + MAX_VALIDITY_DAYS + ", not " + longestValidityDays);
        }
        if (discountLimit.compareTo(Percent.ZERO) < 0) {
            throw new IllegalArgumentException("approval.limitPercent is 0 or more, not " + discountLimit);
        }
        if (approverRole.isEmpty()) {
            throw new IllegalArgumentException("approval.role names a role");
        }
        List<String> plain =
                leadStages.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        if (plain.isEmpty()
                || Set.copyOf(plain).size() < plain.size()
                || plain.stream().anyMatch(name -> name.length() > MAX_STAGE)) {
            throw new IllegalArgumentException(
                    "lead.stages names one stage or more of at most " + MAX_STAGE + " characters, each once");
        }
        this.leadStages = plain;
        this.links = links;
        this.pipeline = new Pipeline(stages);
        this.validityDays = validityDays;
        this.longestValidityDays = Math.max(validityDays, longestValidityDays);
        this.discountLimit = discountLimit;
        this.approverRole = approverRole;
    }

    Pipeline pipeline() {
        return pipeline;
    }

    int validityDays() {
        return validityDays;
    }

    int longestValidityDays() {
        return longestValidityDays;
    }

    Percent discountLimit() {
        return discountLimit;
    }

    String approverRole() {
        return approverRole;
    }

    List<String> leadStages() {
        return leadStages;
    }

    LinkSettings links() {
        return links;
    }

    /** A .cfg file gives the list as one string with commas. */
    private static List<String> stages(String[] configured) {
        return Arrays.stream(configured)
                .flatMap(entry -> Arrays.stream(entry.split(",", -1)))
                .map(String::trim)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
