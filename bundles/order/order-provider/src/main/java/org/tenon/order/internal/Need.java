package org.tenon.order.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenon.customer.PostalAddress;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.order.installation.EngineerDetails;
import org.tenon.order.installation.InstallationDemand;

/**
 * What it takes to install an order.
 *
 * @param site where; empty when nobody knows
 * @param goods the day on which all of its goods can leave; empty when nothing is promised
 */
record Need(
        String order, Duration duration, Set<String> skills, Optional<PostalAddress> site, Optional<LocalDate> goods) {

    private static final int DAY_MINUTES = 1_440;
    private static final BigDecimal TOO_LONG = BigDecimal.valueOf(DAY_MINUTES + 1L);

    /**
     * @param asked how long it is to take, whatever the products demand
     * @throws InvalidRequestException {@code /minutes}
     */
    static Need of(
            OrderRow row,
            List<OrderLineRow> lines,
            List<InstallationDemand> demands,
            Optional<Duration> asked,
            Optional<PostalAddress> site) {
        Map<String, InstallationDemand> byProduct = demands.stream()
                .collect(Collectors.toMap(demand -> demand.product().value(), Function.identity()));
        BigDecimal minutes = BigDecimal.ZERO;
        Set<String> skills = new HashSet<>();
        for (OrderLineRow line : lines) {
            for (Map.Entry<String, BigDecimal> installed : installed(line).entrySet()) {
                InstallationDemand demand = byProduct.get(installed.getKey());
                if (demand != null) {
                    skills.addAll(demand.skills());
                    minutes = minutes.add(installed
                            .getValue()
                            .setScale(0, RoundingMode.CEILING)
                            .multiply(BigDecimal.valueOf(demand.minutes())));
                }
            }
        }
        Duration duration =
                asked.orElse(Duration.ofMinutes(minutes.min(TOO_LONG).longValueExact()));
        if (duration.isZero()) {
            throw new InvalidRequestException(
                    "/minutes",
                    "required",
                    "No product of the order " + row.number + " says how long it takes: say how many minutes.");
        }
        if (duration.isNegative() || duration.toMinutes() > DAY_MINUTES) {
            throw new InvalidRequestException(
                    "/minutes",
                    "range",
                    "An installation takes 1 to " + DAY_MINUTES + " minutes, not " + duration.toMinutes() + ".");
        }
        return new Need(row.id, duration, skills, site, ToldDates.of(row, lines).arrival());
    }

    /** How much of which products is installed with a line: itself and, of a kit, what it is made of. */
    static Map<String, BigDecimal> installed(OrderLineRow line) {
        Map<String, BigDecimal> installed = new HashMap<>();
        installed.put(line.product, line.stockQuantity);
        line.parts()
                .forEach(part -> installed.merge(
                        part.product().value(), part.quantity().multiply(line.stockQuantity), BigDecimal::add));
        return installed;
    }

    /** Whether somebody has the skills. */
    boolean isMetBy(EngineerDetails engineer) {
        return engineer.skills().containsAll(skills);
    }

    /** Whether somebody goes there. Where nobody knows the place, only who goes everywhere. */
    boolean isReachedBy(EngineerDetails engineer) {
        return engineer.areas().isEmpty()
                || site.map(address -> engineer.goesTo(address.country(), address.postalCode()))
                        .orElse(false);
    }
}
