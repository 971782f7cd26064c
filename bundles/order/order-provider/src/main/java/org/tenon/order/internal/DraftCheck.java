package org.tenon.order.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tenon.customer.BuyingTermsService;
import org.tenon.inventory.StockService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.OrderDraft;
import org.tenon.pricing.PriceRequestLine;

/** What a draft must keep to before anybody prices it. */
final class DraftCheck {

    private static final int MAX_TEXT = 200;
    private static final int MAX_LIST = 64;
    private static final Pattern CHANNEL = Pattern.compile("[a-z0-9-]{1,64}");
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private DraftCheck() {}

    /** Checks what can be seen in the draft itself. */
    static void check(OrderDraft draft) {
        Violations violations = new Violations();
        text(violations, draft.reference(), "/reference");
        text(violations, draft.source(), "/source");
        day(violations, draft.date(), "/date");
        day(violations, draft.requestedDate(), "/requestedDate");
        if (draft.content() instanceof OrderDraft.ToPrice wanted) {
            violations.check(
                    wanted.channel()
                            .map(code -> CHANNEL.matcher(code).matches())
                            .orElse(true),
                    "/channel",
                    "channel.unreadable",
                    "A channel has 1 to 64 lower case letters, digits and hyphens.");
            violations.check(
                    wanted.priceList()
                            .map(list -> !list.isBlank() && list.length() <= MAX_LIST && list.indexOf('\0') < 0)
                            .orElse(true),
                    "/priceList",
                    "text.length",
                    "The id or code of a price list has 1 to " + MAX_LIST + " characters.");
        }
        List<BigDecimal> quantities = quantities(draft.content());
        violations.check(!quantities.isEmpty(), "/lines", "required", "An order has at least one line.");
        for (int i = 0; i < quantities.size(); i++) {
            violations.check(
                    quantities.get(i).signum() > 0,
                    "/lines/" + i + "/quantity",
                    "quantity.positive",
                    "What is ordered is more than zero.");
        }
        violations.throwIfAny();
    }

    /** Checks what only others know. A customer whose lines are to be priced is pricing's to check. */
    static void known(OrderDraft draft, BuyingTermsService terms, StockService stock) {
        Violations violations = new Violations();
        violations.check(
                draft.content() instanceof OrderDraft.ToPrice
                        || terms.termsOf(draft.customer()).isPresent(),
                "/customer",
                "customer.unknown",
                "There is no customer " + draft.customer() + ".");
        draft.warehouse()
                .filter(warehouse -> !warehouse.equals(WarehouseId.MAIN))
                .ifPresent(warehouse -> violations.check(
                        stock.warehouses(PageRequest.first(PageRequest.MAX_LIMIT))
                                .items()
                                .contains(warehouse),
                        "/warehouse",
                        "inventory.unknown-warehouse",
                        "There is no warehouse " + warehouse + "."));
        violations.throwIfAny();
    }

    static void day(Violations violations, Optional<LocalDate> day, String pointer) {
        violations.check(
                day.map(date -> !date.isBefore(FIRST) && !date.isAfter(LAST)).orElse(true),
                pointer,
                "date.out-of-range",
                "A date is " + FIRST + " to " + LAST + ".");
    }

    private static void text(Violations violations, Optional<String> text, String pointer) {
        violations.check(
                text.map(value -> !value.isBlank() && value.length() <= MAX_TEXT && value.indexOf('\0') < 0)
                        .orElse(true),
                pointer,
                "text.length",
                "This has 1 to " + MAX_TEXT + " characters.");
    }

    private static List<BigDecimal> quantities(OrderDraft.Content content) {
        return content instanceof OrderDraft.Agreed agreed
                ? agreed.prices().lines().stream()
                        .map(line -> line.quantity().value())
                        .toList()
                : ((OrderDraft.ToPrice) content)
                        .lines().stream().map(PriceRequestLine::quantity).toList();
    }
}
