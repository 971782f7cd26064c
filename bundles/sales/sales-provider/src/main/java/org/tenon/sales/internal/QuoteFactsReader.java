package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.customer.BuyingTerms;
import org.tenon.customer.BuyingTermsService;
import org.tenon.customer.CreditService;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.sales.ApprovalCondition;
import org.tenon.sales.ApprovalPolicy;
import org.tenon.sales.QuoteAttribute;
import org.tenon.sales.QuoteLine;
import org.tenon.sales.internal.policy.LineFacts;
import org.tenon.sales.internal.policy.QuoteFacts;
import org.tenon.sales.spi.CostSource;

/** Gathers what policies judge: from the quote, and from other capabilities what some policy asks for, each in one call. */
@Component(service = QuoteFactsReader.class)
public final class QuoteFactsReader {

    private final BuyingTermsService terms;
    private final CreditService credit;
    private final ProductService products;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable CostSource costs;

    @Activate
    public QuoteFactsReader(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) BuyingTermsService terms,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CreditService credit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products) {
        this.terms = terms;
        this.credit = credit;
        this.products = products;
    }

    QuoteFactsReader(
            BuyingTermsService terms, CreditService credit, ProductService products, @Nullable CostSource costs) {
        this(terms, credit, products);
        this.costs = costs;
    }

    /** @param costs whether costs are wanted: a valuation goes through the products' moves, which takes its time */
    QuoteFacts read(QuoteRow quote, List<QuoteLine> lines, List<ApprovalPolicy> policies, boolean costs) {
        Currency currency = quote.currency();
        Map<ProductId, Money> known = costs ? costsOf(lines, currency, quote.date) : Map.of();
        return new QuoteFacts(
                new CustomerId(quote.customer),
                quote.money(quote.dearestNet),
                lines.stream()
                        .map(line -> LineFacts.of(line, cost(known, line, currency)))
                        .toList(),
                attributes(quote, lines, asked(policies)));
    }

    static boolean asksForMargin(List<ApprovalPolicy> policies) {
        return policies.stream()
                .flatMap(policy -> policy.details().conditions().stream())
                .anyMatch(ApprovalCondition.Margin.class::isInstance);
    }

    Map<ProductId, Money> costsOf(List<QuoteLine> lines, Currency currency, LocalDate on) {
        CostSource asked = costs;
        return asked == null ? Map.of() : asked.costsOf(productsOf(lines), currency, on);
    }

    /** A source that answers in another currency has not said what was asked. */
    static Optional<BigDecimal> cost(Map<ProductId, Money> known, QuoteLine line, Currency currency) {
        return Optional.ofNullable(known.get(line.priced().product()))
                .filter(cost -> cost.currency().equals(currency))
                .map(Money::amount);
    }

    private static Set<QuoteAttribute> asked(List<ApprovalPolicy> policies) {
        Set<QuoteAttribute> asked = new HashSet<>();
        for (ApprovalPolicy policy : policies) {
            for (ApprovalCondition condition : policy.details().conditions()) {
                if (condition instanceof ApprovalCondition.In in) {
                    asked.add(in.attribute());
                } else if (condition instanceof ApprovalCondition.NotIn notIn) {
                    asked.add(notIn.attribute());
                }
            }
        }
        return asked;
    }

    private Map<QuoteAttribute, Set<String>> attributes(
            QuoteRow quote, List<QuoteLine> lines, Set<QuoteAttribute> asked) {
        Map<QuoteAttribute, Set<String>> values = new EnumMap<>(QuoteAttribute.class);
        for (QuoteAttribute attribute : asked) {
            values.put(attribute, values(attribute, quote, lines));
        }
        return values;
    }

    private Set<String> values(QuoteAttribute attribute, QuoteRow quote, List<QuoteLine> lines) {
        return switch (attribute) {
            case CREDIT_STATE -> Set.of(
                    credit.status(new CustomerId(quote.customer)).state().name().toLowerCase(Locale.ROOT));
            case PAYMENT_TERMS -> terms.termsOf(new CustomerId(quote.customer))
                    .flatMap(BuyingTerms::paymentTerms)
                    .map(Set::of)
                    .orElseGet(Set::of);
            case CATEGORY -> products.findAll(productsOf(lines)).values().stream()
                    .flatMap(product -> product.details().category().stream())
                    .collect(Collectors.toSet());
            case CURRENCY -> Set.of(quote.currency);
            case CHANNEL -> quote.channel == null ? Set.of() : Set.of(quote.channel);
        };
    }

    private static Set<ProductId> productsOf(List<QuoteLine> lines) {
        return lines.stream().map(line -> line.priced().product()).collect(Collectors.toSet());
    }
}
