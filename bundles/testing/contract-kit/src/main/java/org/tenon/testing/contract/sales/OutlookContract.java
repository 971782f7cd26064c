package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tenon.testing.contract.sales.SalesUnderTest.refusals;
import static org.tenon.testing.contract.sales.SalesUnderTest.usd;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.sales.Opportunity;
import org.tenon.sales.OpportunityDetails;
import org.tenon.sales.Outlook;
import org.tenon.sales.OutlookService;
import org.tenon.sales.SalesMember;
import org.tenon.sales.SalesTarget;
import org.tenon.sales.SalesTarget.Kind;
import org.tenon.sales.SalesTargetChanged;
import org.tenon.sales.SalesTargetService;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** Targets, and forecasts that are held against them and against what came. */
public interface OutlookContract extends SalesUnderTest {

    SalesTargetService targets();

    OutlookService outlooks();

    private Opportunity open(String owner, String stage, String amount, LocalDate closeDate, ProductId product) {
        return opportunities()
                .open(new OpportunityDetails(customer(), "A chance", stage, usd(amount), closeDate, Optional.of(owner))
                        .about(product));
    }

    private static SalesTarget target(YearMonth month, Kind of, String key, String amount) {
        return new SalesTarget(month, of, key, usd(amount), 0);
    }

    private Outlook.Row row(Kind by, YearMonth month, String key) {
        return outlooks().outlook(by, month, 1).rows().stream()
                .filter(row -> row.key().equals(Optional.of(key)))
                .findFirst()
                .orElseThrow();
    }

    @Core
    @DisplayName("SAL-450 A target is kept as it was given, changed by who has seen it, and taken away")
    default void keepsTargets() {
        YearMonth month = YearMonth.of(2041, 1);
        String team = ApprovalUnderTest.channel();
        SalesTarget kept = targets().save(target(month, Kind.TEAM, team, "1000"));
        SalesTarget more = targets().save(new SalesTarget(month, Kind.TEAM, team, usd("1200"), kept.version()));

        assertThat(targets().find(month, Kind.TEAM, team)).contains(more);
        assertThat(targets().targets(month, 1)).contains(more);
        assertThat(targets().targets(month.plusMonths(1), 1)).doesNotContain(more);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> targets().save(kept));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> targets().remove(kept));
        targets().remove(more);
        assertThat(targets().find(month, Kind.TEAM, team)).isEmpty();
        assertThat(recorded().stream()
                        .flatMap(event ->
                                event instanceof SalesTargetChanged changed ? Stream.of(changed) : Stream.empty())
                        .filter(changed -> changed.key().equals(team))
                        .map(SalesTargetChanged::amount))
                .as("each change is told")
                .containsExactly(Optional.of(usd("1000")), Optional.of(usd("1200")), Optional.empty());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> targets().remove(more));
    }

    @Full
    @DisplayName("SAL-451 A target is more than zero, and of somebody; the company has one name")
    default void checksTargets() {
        YearMonth month = YearMonth.of(2041, 1);
        for (SalesTarget wrong : List.of(
                target(month, Kind.OWNER, "a", "0"),
                target(month, Kind.OWNER, " ", "1"),
                target(month, Kind.COMPANY, "some", "1"))) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> targets().save(wrong))
                    .satisfies(refused -> assertThat(refusals(refused)).hasSize(1));
        }
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> targets().targets(month, 0));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> outlooks().outlook(Kind.OWNER, month, 37));
    }

    @Core
    @DisplayName(
            "SAL-452 An outlook holds what is open, weighted and won against the target, by owner, team and product")
    default void looksOut() {
        YearMonth month = YearMonth.of(2042, 2);
        String owner = ApprovalUnderTest.channel();
        String team = ApprovalUnderTest.channel();
        ProductId product = goods("10");
        team().save(new SalesMember(owner, Optional.of(team), Optional.empty(), Optional.empty(), 0));
        open(owner, "qualified", "100", month.atDay(1), product);
        open(owner, "needs-analysis", "33.33", month.atEndOfMonth(), product);
        open(owner, "won", "70", month.atDay(3), product);
        targets().save(target(month, Kind.OWNER, owner, "500"));
        targets().save(target(month, Kind.TEAM, team, "900"));

        Outlook.Row mine = row(Kind.OWNER, month, owner);

        // 100 at 20 % and 33.33 at 30 % are 20 + 9.999
        assertThat(mine)
                .isEqualTo(new Outlook.Row(
                        month,
                        Optional.of(owner),
                        usd("133.33"),
                        usd("30"),
                        usd("70"),
                        Optional.of(usd("500")),
                        Optional.empty()));
        assertThat(row(Kind.TEAM, month, team).target()).contains(usd("900"));
        assertThat(row(Kind.TEAM, month, team).weighted()).isEqualTo(usd("30"));
        assertThat(row(Kind.PRODUCT, month, product.value()).won()).isEqualTo(usd("70"));
        targets().save(target(month, Kind.COMPANY, SalesTarget.ALL, "5000"));
        assertThat(outlooks().outlook(Kind.COMPANY, month, 1).rows())
                .singleElement()
                .satisfies(all -> {
                    assertThat(all.won()).isEqualTo(usd("70"));
                    assertThat(all.target()).contains(usd("5000"));
                });
    }

    @Full
    @DisplayName("SAL-983 An outlook is by month and key, and what is of nobody or nothing comes last in its month")
    default void ordersItsRows() {
        YearMonth month = YearMonth.of(2045, 5);
        String owner = ApprovalUnderTest.channel();
        ProductId product = goods("10");
        opportunities()
                .open(new OpportunityDetails(
                        customer(), "A chance", "qualified", usd("5"), month.atDay(1), Optional.of(owner)));
        open(owner, "qualified", "10", month.atDay(2), product);
        open(owner, "qualified", "20", month.plusMonths(1).atDay(2), product);

        assertThat(outlooks().outlook(Kind.PRODUCT, month, 2).rows())
                .extracting(row -> row.month() + " " + row.key().orElse("none"))
                .containsExactly(month + " " + product, month + " none", month.plusMonths(1) + " " + product);
    }

    @Core
    @DisplayName("SAL-453 The forecast of a month is kept once when it begins, and measured when the month is over")
    default void measures() {
        YearMonth month = YearMonth.of(2043, 3);
        String owner = ApprovalUnderTest.channel();
        ProductId product = goods("10");
        Opportunity sure = open(owner, "needs-analysis", "100", month.atDay(10), product);
        open(owner, "qualified", "200", month.atDay(20), product);
        setToday(month.atDay(2));
        // 100 at 30 % and 200 at 20 % are 70; 80 come, which is 10 more: 12.5 % of it.
        assertThat(outlooks().take()).isTrue();
        assertThat(outlooks().take()).isFalse();
        OpportunityDetails won = new OpportunityDetails(
                        sure.details().customer(), "A chance", "won", usd("80"), month.atDay(11), Optional.of(owner))
                .about(product);
        opportunities().change(sure.id(), sure.version(), won);

        Outlook.Measured running = row(Kind.OWNER, month, owner).measured().orElseThrow();
        setToday(month.plusMonths(1).atDay(1));
        Outlook.Measured over = row(Kind.OWNER, month, owner).measured().orElseThrow();

        assertThat(running)
                .isEqualTo(new Outlook.Measured(month.atDay(2), usd("70"), Optional.empty(), Optional.empty()));
        assertThat(over)
                .isEqualTo(new Outlook.Measured(
                        month.atDay(2), usd("70"), Optional.of(usd("10")), Optional.of(Percent.of("87.5"))));
        assertThat(row(Kind.PRODUCT, month, product.value())
                        .measured()
                        .orElseThrow()
                        .forecast())
                .isEqualTo(usd("70"));
    }

    @Concurrent
    @DisplayName("SAL-454 Of eight clocks that strike at once one keeps the forecast")
    default void isTakenOnce() {
        YearMonth month = YearMonth.of(2044, 4);
        setToday(month.atDay(1));

        var outcomes = Together.run(8, i -> outlooks().take());

        assertThat(outcomes).allMatch(Together.Outcome::succeeded);
        assertThat(outcomes)
                .filteredOn(outcome -> Boolean.TRUE.equals(outcome.value()))
                .hasSize(1);
    }
}
