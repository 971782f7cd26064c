package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;

/**
 * Which lines a rule speaks of: those that match everything that it names. Product and category exclude each other, and
 * so do customer and group. With rules in particular (see the contract kit), a product stands for its variants too, and a
 * category for those that lie in it; where a policy prefers the narrower rule, the nearer one is the narrower.
 */
public record RuleScope(
        Optional<ProductId> product, Optional<String> category, Optional<CustomerId> customer, Optional<String> group) {

    public static final RuleScope ALL =
            new RuleScope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public RuleScope {
        requireNonNull(product, "product");
        requireNonNull(category, "category");
        requireNonNull(customer, "customer");
        requireNonNull(group, "group");
        category.ifPresent(code -> Texts.check(code, "a category", 64));
        group.ifPresent(code -> Texts.check(code, "a group", 64));
        if (product.isPresent() && category.isPresent()) {
            throw new IllegalArgumentException("a rule names a product or a category, not both");
        }
        if (customer.isPresent() && group.isPresent()) {
            throw new IllegalArgumentException("a rule names a customer or a group, not both");
        }
    }

    public static RuleScope product(ProductId product) {
        return new RuleScope(Optional.of(product), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static RuleScope category(String category) {
        return new RuleScope(Optional.empty(), Optional.of(category), Optional.empty(), Optional.empty());
    }

    public RuleScope forCustomer(CustomerId id) {
        return new RuleScope(product, category, Optional.of(id), group);
    }

    public RuleScope forGroup(String code) {
        return new RuleScope(product, category, customer, Optional.of(code));
    }
}
