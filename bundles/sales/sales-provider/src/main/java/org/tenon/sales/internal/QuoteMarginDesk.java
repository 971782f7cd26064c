package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.problem.ForbiddenException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteLine;
import org.tenon.sales.QuoteMarginService;
import org.tenon.sales.QuoteMargins;
import org.tenon.sales.QuoteMargins.Margin;

/** Computes margins for who may see them. */
@Component(
        service = QuoteMarginService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class QuoteMarginDesk implements QuoteMarginService {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN_SCALE = 2;

    private final UnitOfWork unit;
    private final QuoteFactsReader facts;
    private final Actors actors;

    @Activate
    public QuoteMarginDesk(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference QuoteFactsReader facts,
            @Reference Actors actors) {
        this.unit = unit;
        this.facts = facts;
        this.actors = actors;
    }

    @Override
    public QuoteMargins marginsOf(QuoteId quote) {
        if (!actors.current().may(SEE_MARGINS)) {
            throw new ForbiddenException(
                    "quote.margin",
                    "Margins take the permission " + SEE_MARGINS + ".",
                    Map.of("permission", SEE_MARGINS));
        }
        return unit.call(em -> {
            QuoteStore store = new QuoteStore(em);
            return margins(store.quote(store.found(quote)));
        });
    }

    private QuoteMargins margins(Quote quote) {
        Map<ProductId, Money> costs = facts.costsOf(quote.lines(), quote.currency(), quote.date());
        List<QuoteMargins.Line> lines = new ArrayList<>();
        Money net = Money.zero(quote.currency());
        Money cost = net;
        int known = 0;
        int counting = 0;
        for (QuoteLine line : quote.lines()) {
            Optional<Money> lineCost = QuoteFactsReader.cost(costs, line, quote.currency())
                    .map(each -> new Money(
                                    each.multiply(line.priced().stockQuantity().value()), quote.currency())
                            .rounded(RoundingMode.HALF_UP));
            lines.add(new QuoteMargins.Line(
                    line.line(), lineCost.map(each -> margin(line.priced().net(), each))));
            if (line.counts()) {
                counting++;
                if (lineCost.isPresent()) {
                    known++;
                    net = net.plus(line.priced().net());
                    cost = cost.plus(lineCost.get());
                }
            }
        }
        return new QuoteMargins(
                quote.id(), lines, known == 0 ? Optional.empty() : Optional.of(margin(net, cost)), known == counting);
    }

    private static Margin margin(Money net, Money cost) {
        Money earned = net.minus(cost);
        Optional<Percent> percent = net.isZero()
                ? Optional.empty()
                : Optional.of(new Percent(
                        earned.amount().multiply(HUNDRED).divide(net.amount(), SHOWN_SCALE, RoundingMode.FLOOR)));
        return new Margin(cost, earned, percent);
    }
}
