package org.tenon.sales.internal.policy;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.sales.QuoteAttribute;

/**
 * What policies see of a quote.
 *
 * @param net its amount, of the dearest combination that is left to the customer
 * @param lines all of them, also those that do not count
 * @param attributes their values in lower case; one that no policy asks for may be left out
 */
public record QuoteFacts(
        CustomerId customer, Money net, List<LineFacts> lines, Map<QuoteAttribute, Set<String>> attributes) {

    public QuoteFacts {
        requireNonNull(customer, "customer");
        requireNonNull(net, "net");
        lines = List.copyOf(lines);
        Map<QuoteAttribute, Set<String>> plain = new EnumMap<>(QuoteAttribute.class);
        attributes.forEach((attribute, values) -> plain.put(attribute, lowerCase(values)));
        attributes = Map.copyOf(plain);
    }

    Set<String> values(QuoteAttribute attribute) {
        return attributes.getOrDefault(attribute, Set.of());
    }

    static Set<String> lowerCase(Set<String> values) {
        Set<String> plain = new TreeSet<>();
        values.forEach(value -> plain.add(value.trim().toLowerCase(Locale.ROOT)));
        return plain;
    }
}
