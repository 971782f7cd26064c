package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.problem.TenonException;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.sales.LineChoice;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteState;

/** One quote with optional lines and alternatives, whose seller tries anything to sell for more than the manager agreed to. */
final class ChoiceGame {

    static final int GAMES = 20;

    private static final int MOVES = 25;
    private static final BigDecimal FREE = new BigDecimal("300");

    private final QuoteChoiceContract sales;
    private final String channel;
    private final ProductId product;
    private final Random random;
    private final List<BigDecimal> agreed = new ArrayList<>(List.of(FREE));
    private QuoteId current;

    ChoiceGame(QuoteChoiceContract sales, String channel, ProductId product, long seed) {
        this.sales = sales;
        this.channel = channel;
        this.product = product;
        this.random = new Random(seed);
        QuoteDraft first = wish();
        this.current = sales.as(SalesUnderTest.SELLER, () -> sales.quotes().draft(first))
                .id();
    }

    private QuoteDraft wish() {
        List<PriceRequestLine> lines = new ArrayList<>();
        Map<String, LineChoice> left = new TreeMap<>();
        int count = 1 + random.nextInt(5);
        for (int i = 1; i <= count; i++) {
            lines.add(SalesUnderTest.line(product, 1 + random.nextInt(2)));
            switch (random.nextInt(3)) {
                case 0 -> left.put(Integer.toString(i), LineChoice.optional().asChosen(random.nextBoolean()));
                case 1 -> left.put(Integer.toString(i), LineChoice.oneOf("Group"));
                default -> {}
            }
        }
        if (left.values().stream().filter(each -> each.group().isPresent()).count() == 1) {
            left.replaceAll((line, each) -> new LineChoice(Optional.empty(), each.chosen()));
        }
        return ApprovalUnderTest.through(channel, sales.draft(lines.toArray(PriceRequestLine[]::new)))
                .leaving(left);
    }

    void play() {
        for (int i = 0; i < MOVES; i++) {
            Quote quote = sales.found(current);
            try {
                move(quote);
            } catch (TenonException refused) {
                assertThat(sales.found(quote.id())).isEqualTo(quote);
            }
            check();
        }
    }

    private void move(Quote quote) {
        switch (random.nextInt(8)) {
            case 0 -> {
                QuoteDraft other = wish();
                sales.as(SalesUnderTest.SELLER, () -> sales.quotes().change(current, quote.version(), other));
            }
            case 1, 2 -> sales.as(SalesUnderTest.SELLER, () -> sales.approvals().submit(current));
            case 3 -> {
                sales.as(SalesUnderTest.MANAGER, () -> sales.approvals().approve(current, ""));
                agreed.add(dearest(quote));
            }
            case 4, 5 -> sales.as(SalesUnderTest.SELLER, () -> sales.choices().choose(current, some(quote)));
            case 6 -> current = sales.as(
                            SalesUnderTest.SELLER, () -> sales.quotes().revise(current))
                    .id();
            default -> {
                if (random.nextInt(3) == 0) {
                    sales.as(SalesUnderTest.SELLER, () -> sales.closing().accept(current, Optional.empty()));
                }
            }
        }
    }

    private Set<String> some(Quote quote) {
        Set<String> chosen = new HashSet<>();
        for (int i = 1; i <= quote.lines().size(); i++) {
            if (random.nextInt(3) > 0) {
                chosen.add(Integer.toString(i));
            }
        }
        return chosen;
    }

    /** By trying all combinations. */
    private static BigDecimal dearest(Quote quote) {
        BigDecimal most = BigDecimal.valueOf(-1);
        int size = quote.lines().size();
        for (int combination = 0; combination < 1 << size; combination++) {
            BigDecimal sum = BigDecimal.ZERO;
            int alternatives = 0;
            boolean possible = true;
            for (int i = 0; i < size; i++) {
                boolean taken = (combination >> i & 1) == 1;
                Optional<LineChoice> choice = quote.lines().get(i).choice();
                possible &= taken || choice.isPresent();
                alternatives += taken && choice.flatMap(LineChoice::group).isPresent() ? 1 : 0;
                sum = taken ? sum.add(quote.lines().get(i).priced().net().amount()) : sum;
            }
            boolean grouped = quote.lines().stream()
                    .anyMatch(line -> line.choice().flatMap(LineChoice::group).isPresent());
            if (possible && alternatives == (grouped ? 1 : 0)) {
                most = most.max(sum);
            }
        }
        return most;
    }

    private void check() {
        Quote quote = sales.found(current);
        BigDecimal most = agreed.stream().reduce(BigDecimal::max).orElseThrow();
        switch (quote.state()) {
            case APPROVED, SENT -> assertThat(dearest(quote)).isLessThanOrEqualTo(most);
            case ACCEPTED -> {
                assertThat(quote.net().amount()).isLessThanOrEqualTo(most);
                assertThat(sales.orders()
                                .find(quote.order().orElseThrow())
                                .orElseThrow()
                                .net())
                        .isEqualTo(quote.net());
            }
            default -> assertThat(quote.state()).isNotEqualTo(QuoteState.EXPIRED);
        }
    }
}
