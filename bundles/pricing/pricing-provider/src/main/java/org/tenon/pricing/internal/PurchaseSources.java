package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.problem.TenonException;
import org.tenon.pricing.internal.engine.PurchasesBefore;
import org.tenon.pricing.spi.Purchase;
import org.tenon.pricing.spi.PurchaseHistory;

/** Those who keep what customers have bought. Whatever prices depend on it is the sum of what all of them say. */
@Component(service = PurchaseSources.class)
public final class PurchaseSources {

    private static final Logger LOG = LoggerFactory.getLogger(PurchaseSources.class);

    private final Map<PurchaseHistory, String> sources = new ConcurrentHashMap<>();

    @Activate
    public PurchaseSources() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindSource(PurchaseHistory source, Map<String, Object> properties) {
        if (properties.get(PurchaseHistory.NAME) instanceof String name) {
            sources.put(source, name);
        } else {
            LOG.warn(
                    "a purchase history ({}) is not used: it needs the property {}",
                    source.getClass(),
                    PurchaseHistory.NAME);
        }
    }

    public void unbindSource(PurchaseHistory source) {
        sources.remove(source);
    }

    /** @throws org.tenon.kernel.problem.UnavailableException when there is nobody to ask, or one of them fails */
    List<Purchase> purchases(CustomerId customer, DateRange days) {
        List<Purchase> all = new ArrayList<>();
        ask(source -> List.copyOf(source.purchases(customer, days))).forEach(all::addAll);
        return all;
    }

    /**
     * What an attribute of purchases comes to, by product.
     *
     * @throws org.tenon.kernel.problem.UnavailableException also when one of them keeps no attributes
     */
    Map<ProductId, BigDecimal> attribute(String attribute, CustomerId customer, DateRange days) {
        Map<ProductId, BigDecimal> all = new HashMap<>();
        ask(source -> Map.copyOf(source.attribute(attribute, customer, days)))
                .forEach(totals -> totals.forEach((product, total) -> all.merge(product, total, BigDecimal::add)));
        return all;
    }

    private <T> List<T> ask(Function<PurchaseHistory, T> question) {
        List<Map.Entry<PurchaseHistory, String>> asked = new ArrayList<>(sources.entrySet());
        if (asked.isEmpty()) {
            throw PurchasesBefore.unknown("nobody here keeps that");
        }
        asked.sort(Comparator.comparing(Map.Entry::getValue));
        return asked.stream()
                .map(source -> answer(source.getKey(), source.getValue(), question))
                .toList();
    }

    private static <T> T answer(PurchaseHistory source, String name, Function<PurchaseHistory, T> question) {
        try {
            return question.apply(source);
        } catch (TenonException refused) {
            throw refused;
        } catch (RuntimeException | LinkageError failed) {
            LOG.warn("the purchase history '{}' failed", name, failed);
            throw PurchasesBefore.unknown("'" + name + "', which keeps that, failed");
        }
    }
}
