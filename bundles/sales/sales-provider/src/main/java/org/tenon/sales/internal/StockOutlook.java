package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.AvailabilityService;
import org.tenon.inventory.LineAvailability;
import org.tenon.inventory.Promise;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.pricing.PricedLine;

/** What inventory can promise for a quote's lines. A quote can be written without it: then nothing is promised. */
@Component(service = StockOutlook.class)
public final class StockOutlook {

    private static final Logger LOG = LoggerFactory.getLogger(StockOutlook.class);

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable AvailabilityService inventory;

    @Activate
    public StockOutlook() {}

    StockOutlook(AvailabilityService inventory) {
        this.inventory = inventory;
    }

    /** The promises of each line, in the lines' order and products' own units, in one call. Nothing is asked for returns. */
    List<List<Promise>> of(List<PricedLine> lines) {
        AvailabilityService asked = inventory;
        List<AvailabilityRequest.Line> wanted = lines.stream()
                .filter(StockOutlook::isWanted)
                .map(line -> new AvailabilityRequest.Line(line.product(), quantity(line)))
                .toList();
        if (asked == null || wanted.isEmpty()) {
            return nothing(lines);
        }
        try {
            return spread(lines, asked.promise(AvailabilityRequest.of(wanted)));
        } catch (UnavailableException away) {
            LOG.info("A quote is written without availability: {}", away.getMessage());
            return nothing(lines);
        }
    }

    private static List<List<Promise>> spread(List<PricedLine> lines, List<LineAvailability> answers) {
        List<List<Promise>> all = new ArrayList<>();
        int next = 0;
        for (PricedLine line : lines) {
            all.add(isWanted(line) ? answers.get(next++).promises() : List.of());
        }
        return all;
    }

    private static List<List<Promise>> nothing(List<PricedLine> lines) {
        return lines.stream().map(line -> List.<Promise>of()).toList();
    }

    private static boolean isWanted(PricedLine line) {
        return line.quantity().isPositive();
    }

    private static BigDecimal quantity(PricedLine line) {
        return line.stockQuantity().value();
    }
}
