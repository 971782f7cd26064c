package org.tenon.testing.contract.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Issue;
import org.tenon.inventory.Plan;
import org.tenon.inventory.PlannedReceiptService;
import org.tenon.inventory.ReorderProposal;
import org.tenon.inventory.ReorderRule;
import org.tenon.inventory.ReorderService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What should be ordered anew. */
@Besides(
        value = "reordering",
        services = {ReorderService.class, PlannedReceiptService.class})
public interface ReorderContract extends LedgerUnderTest {

    ReorderService reorders();

    private static Optional<BigDecimal> some(long quantity) {
        return Optional.of(BigDecimal.valueOf(quantity));
    }

    private ReorderRule rule(
            ProductId product, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum, long multiple) {
        return reorders().set(new ReorderRule(product, WarehouseId.MAIN, minimum, maximum, some(multiple)));
    }

    private Optional<ReorderProposal> proposal(ProductId product) {
        return reorders().proposals().stream()
                .filter(each -> each.product().equals(product))
                .findFirst();
    }

    @Core
    @DisplayName("INV-260 Below the minimum it is proposed to fill up to the maximum, in multiples")
    default void belowMinimum() {
        ProductId product = goodsInStock(30);
        ReorderRule rule = rule(product, some(20), some(50), 12);
        assertThat(reorders().rules()).contains(rule);
        assertThat(proposal(product)).isEmpty();

        reserve(document(), "1", product, 35);

        // 30 - 35 = -5; 55 up to 50, so 5 x 12
        ReorderProposal proposal = proposal(product).orElseThrow();
        assertThat(proposal.projected()).isEqualByComparingTo("-5");
        assertThat(proposal.quantity()).isEqualByComparingTo("60");
        assertThat(proposal.arrives()).isEqualTo(restocked());

        plans().plan(Plan.of(WarehouseId.MAIN, product, 60, today().plusDays(3)));
        assertThat(proposal(product)).isEmpty();
        reorders().remove(product, WarehouseId.MAIN);
        reorders().remove(product, WarehouseId.MAIN);
        assertThat(reorders().rules()).doesNotContain(rule);
    }

    @Core
    @DisplayName("INV-261 Without a minimum the point comes from demand and lead time")
    default void byDemand() {
        ProductId product = goodsInStock(200);
        rule(product, Optional.empty(), Optional.empty(), 1);
        assertThat(proposal(product)).isEmpty();

        String order = document();
        reserve(order, "1", product, 180);
        reservations().issue(new Issue(order, "one", List.of(new Issue.Line("1", BigDecimal.valueOf(180)))));

        // Two a day on average, all on one day: so one has to be prepared for more than the mean.
        ReorderProposal proposal = proposal(product).orElseThrow();
        assertThat(proposal.dailyDemand()).isEqualByComparingTo("2");
        long leadDays = ChronoUnit.DAYS.between(today(), restocked());
        assertThat(proposal.point()).isGreaterThan(BigDecimal.valueOf(2 * leadDays));
        assertThat(proposal.projected().add(proposal.quantity())).isGreaterThanOrEqualTo(proposal.point());
    }

    @Full
    @DisplayName("INV-262 A wrong rule is refused at its places")
    default void wrongRules() {
        ProductId product = goods();
        assertThatThrownBy(() -> rule(product, some(5), some(4), 0))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactlyInAnyOrder("/maximum", "/multiple"));
        assertThatThrownBy(() -> rule(service(), some(1), some(4), 1)).isInstanceOf(InvalidRequestException.class);
    }
}
