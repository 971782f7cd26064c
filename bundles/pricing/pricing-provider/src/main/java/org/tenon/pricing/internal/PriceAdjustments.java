package org.tenon.pricing.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.pricing.internal.engine.Adjustment;
import org.tenon.pricing.spi.PriceAdjustment;

/** The price rules of vendors that are there now, in their order. */
@Component(service = PriceAdjustments.class)
public final class PriceAdjustments {

    private static final Logger LOG = LoggerFactory.getLogger(PriceAdjustments.class);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
    private static final Comparator<Candidate> STRONGEST_FIRST =
            Comparator.comparingInt(Candidate::ranking).reversed().thenComparingLong(Candidate::service);
    private static final Comparator<Candidate> IN_ORDER = Comparator.comparingInt(Candidate::order)
            .thenComparing(candidate -> candidate.adjustment().name());

    private final Map<PriceAdjustment, Candidate> candidates = new HashMap<>();
    private volatile List<Adjustment> adjustments = List.of();

    /** In the order in which they come. Never changes: ask again to see those that came or went. */
    List<Adjustment> now() {
        return adjustments;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public synchronized void bindRule(PriceAdjustment rule, Map<String, Object> properties) {
        candidates.remove(rule);
        candidate(rule, properties).ifPresent(candidate -> candidates.put(rule, candidate));
        refresh();
    }

    /** Takes changed properties of a rule that is there. */
    public void updatedRule(PriceAdjustment rule, Map<String, Object> properties) {
        bindRule(rule, properties);
    }

    public synchronized void unbindRule(PriceAdjustment rule) {
        candidates.remove(rule);
        refresh();
    }

    private void refresh() {
        Map<String, Candidate> byName = new TreeMap<>();
        candidates.values().stream()
                .sorted(STRONGEST_FIRST)
                .forEach(candidate -> byName.putIfAbsent(candidate.adjustment().name(), candidate));
        List<Candidate> ordered = new ArrayList<>(byName.values());
        ordered.sort(IN_ORDER);
        adjustments = ordered.stream().map(Candidate::adjustment).toList();
    }

    private static Optional<Candidate> candidate(PriceAdjustment rule, Map<String, Object> properties) {
        String name = String.valueOf(properties.get(PriceAdjustment.NAME));
        if (!NAME.matcher(name).matches() || !(properties.get(PriceAdjustment.ORDER) instanceof Integer order)) {
            LOG.warn(
                    "a price rule ({}) is not used: it needs the properties {} (a name) and {} (an Integer)",
                    rule.getClass().getName(),
                    PriceAdjustment.NAME,
                    PriceAdjustment.ORDER);
            return Optional.empty();
        }
        boolean optional = Boolean.TRUE.equals(properties.get(PriceAdjustment.OPTIONAL));
        return Optional.of(new Candidate(
                order,
                properties.get(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0,
                properties.get(Constants.SERVICE_ID) instanceof Long service ? service : 0,
                new Adjustment(name, rule, optional, new Report(name))));
    }

    /** A rule with what decides about its place. */
    private record Candidate(int order, int ranking, long service, Adjustment adjustment) {}

    /** Logs the first failure of a rule as a warning and the others, which may be as many as there are lines, for debugging. */
    private static final class Report implements Consumer<Throwable> {

        private final String name;
        private final AtomicBoolean told = new AtomicBoolean();

        Report(String name) {
            this.name = name;
        }

        @Override
        public void accept(Throwable failed) {
            if (told.compareAndSet(false, true)) {
                LOG.warn("the price rule {} failed; later failures are logged for debugging only", name, failed);
            } else {
                LOG.debug("the price rule {} failed again", name, failed);
            }
        }
    }
}
