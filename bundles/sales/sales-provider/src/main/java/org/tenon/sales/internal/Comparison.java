package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteDifference;
import org.tenon.sales.QuoteDifference.Change;
import org.tenon.sales.QuoteLine;

/** Compares what counts in two quotes of one currency, in one pass over the lines of both. */
final class Comparison {

    /** Enough that the price of a unit times its quantity gives the line's net back. */
    private static final int UNIT_SCALE = 24;

    private Comparison() {}

    static QuoteDifference of(Quote from, Quote to) {
        Map<ProductId, Deque<QuoteLine>> before = new HashMap<>();
        counting(from).forEach(line -> before.computeIfAbsent(product(line), any -> new ArrayDeque<>())
                .add(line));
        Set<QuoteLine> gone = new LinkedHashSet<>(counting(from));
        List<QuoteDifference.Line> differences = new ArrayList<>();
        for (QuoteLine after : counting(to)) {
            Deque<QuoteLine> candidates = before.get(product(after));
            QuoteLine partner = candidates == null ? null : candidates.poll();
            gone.remove(partner);
            if (partner == null || !isSame(partner, after)) {
                differences.add(difference(partner, after, product(after), to));
            }
        }
        gone.forEach(line -> differences.add(difference(line, null, product(line), to)));
        return new QuoteDifference(
                from.id(),
                to.id(),
                differences,
                Change.of(from.net(), to.net()),
                Change.of(from.tax(), to.tax()),
                Change.of(from.gross(), to.gross()));
    }

    private static List<QuoteLine> counting(Quote quote) {
        return quote.lines().stream().filter(QuoteLine::counts).toList();
    }

    private static ProductId product(QuoteLine line) {
        return line.priced().product();
    }

    private static boolean isSame(QuoteLine before, QuoteLine after) {
        return quantity(before).compareTo(quantity(after)) == 0
                && before.priced().net().equals(after.priced().net());
    }

    private static QuoteDifference.Line difference(
            @Nullable QuoteLine before, @Nullable QuoteLine after, ProductId product, Quote to) {
        Change net = Change.of(net(before, to), net(after, to));
        Money byQuantity = byQuantity(before, after, net);
        return new QuoteDifference.Line(
                product,
                Optional.ofNullable(before).map(QuoteLine::line),
                Optional.ofNullable(after).map(QuoteLine::line),
                quantity(before),
                quantity(after),
                net,
                byQuantity,
                net.by().minus(byQuantity));
    }

    private static Money byQuantity(@Nullable QuoteLine before, @Nullable QuoteLine after, Change net) {
        if (before == null || after == null) {
            return net.by();
        }
        BigDecimal more = quantity(after).subtract(quantity(before));
        BigDecimal amount =
                net.before().amount().multiply(more).divide(quantity(before), UNIT_SCALE, RoundingMode.HALF_UP);
        return new Money(amount, net.by().currency()).rounded(RoundingMode.HALF_UP);
    }

    private static BigDecimal quantity(@Nullable QuoteLine line) {
        return line == null ? BigDecimal.ZERO : line.priced().quantity().value();
    }

    private static Money net(@Nullable QuoteLine line, Quote quote) {
        return line == null ? Money.zero(quote.currency()) : line.priced().net();
    }
}
