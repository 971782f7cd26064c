package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;
import static org.tenon.testing.contract.sales.SalesUnderTest.usd;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteDifference;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.QuoteTimes;
import org.tenon.sales.QuoteTimesReport;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Differences in money, and how long quotes take. */
public interface QuoteReportContract extends SalesUnderTest {

    private Quote revised(Quote old, PriceRequestLine... lines) {
        Quote draft = quotes().revise(old.id());
        return quotes().change(
                        draft.id(), draft.version(), QuoteDraft.of(draft.draft().customer(), List.of(lines)));
    }

    @Core
    @DisplayName("SAL-160 A revision differs in money: by quantity, by price, by what was added and taken out")
    default void comparesRevisions() {
        ProductId more = goods("10");
        ProductId gone = goods("7");
        ProductId same = goods("5");
        ProductId added = goods("3");
        Quote first = submitted(line(more, 4), line(gone, 1), line(same, 2));

        // 6 x 9 = 54 instead of 4 x 10 = 40: 2 more at 10 are 20, 6 at 1 less are -6
        Quote second = revised(first, line(same, 2), line(more, 6).at(usd("9")), line(added, 1));
        QuoteDifference difference = reports().difference(Optional.empty(), second.id());

        assertThat(difference.from()).isEqualTo(first.id());
        // 40 + 7 + 10 = 57; 10 + 54 + 3 = 67
        assertThat(difference.net()).isEqualTo(new QuoteDifference.Change(usd("57"), usd("67"), usd("10")));
        assertThat(difference.gross().after()).isEqualTo(second.gross());
        assertThat(difference.lines()).extracting(QuoteDifference.Line::product).containsExactly(more, added, gone);
        QuoteDifference.Line changed = difference.lines().get(0);
        assertThat(changed.before()).contains("1");
        assertThat(changed.after()).contains("2");
        assertThat(changed.byQuantity()).isEqualTo(usd("20"));
        assertThat(changed.byPrice()).isEqualTo(usd("-6"));
        assertThat(difference.lines().get(1).before()).isEmpty();
        assertThat(difference.lines().get(1).net().by()).isEqualTo(usd("3"));
        assertThat(difference.lines().get(2).after()).isEmpty();
        assertThat(difference.lines().get(2).quantityBefore()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(difference.lines().get(2).net().by()).isEqualTo(usd("-7"));
    }

    @Full
    @DisplayName("SAL-161 The lines' differences add up to the net's, whatever has to be rounded")
    default void differencesAddUp() {
        ProductId product = goods("0.333");
        Quote first = submitted(line(product, 7), line(product, 11));
        Quote second = revised(first, line(product, 13).at(usd("0.777")), line(product, 3));

        QuoteDifference difference = reports().difference(Optional.empty(), second.id());

        assertThat(difference.lines()).hasSize(2);
        assertThat(difference.lines().stream()
                        .map(each -> each.byQuantity().plus(each.byPrice()))
                        .reduce(usd("0"), Money::plus))
                .isEqualTo(difference.net().by());
    }

    @Full
    @DisplayName("SAL-162 A first revision has none before; any two quotes are compared, also one with itself")
    default void comparesAnyTwo() {
        Quote one = submitted(line(goods("10"), 1));
        Quote other = submitted(line(goods("20"), 1));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> reports().difference(Optional.empty(), one.id()))
                .matches(refused -> refused.code().equals("quote-revision.not-found"));
        assertThat(reports().difference(Optional.of(one.id()), other.id()).net().by())
                .isEqualTo(usd("10"));
        assertThat(reports().difference(Optional.of(one.id()), one.id()).lines())
                .isEmpty();
    }

    @Core
    @DisplayName("SAL-163 The stopwatch says when a quote was opened, handed in, approved and sent")
    default void keepsTime() {
        Quote draft = drafted(line(goods("100"), 1).less(Percent.of("20")));
        assertThat(reports().times(draft.id()).submitted()).isEmpty();
        setToday(today().plusDays(1));
        as(SELLER, () -> approvals().submit(draft.id()));
        setToday(today().plusDays(2));
        as(MANAGER, () -> approvals().approve(draft.id(), ""));
        setToday(today().plusDays(4));
        as(SELLER, () -> closing().send(draft.id(), "email"));

        QuoteTimes times = reports().times(draft.id());

        assertThat(times.openedToSent()).contains(Duration.ofDays(7));
        assertThat(times.inApproval()).contains(Duration.ofDays(2));
    }

    @Full
    @DisplayName("SAL-164 What is accepted without having been sent counts as sent then")
    default void acceptingIsSending() {
        Quote accepted = accepted();

        assertThat(reports().times(accepted.id()).openedToSent()).contains(Duration.ZERO);
    }

    @Core
    @DisplayName(
            "SAL-165 Half of the quotes took the median or less, nine of ten the ninetieth: times that a quote took")
    default void reportsTimes() {
        Actor seller = ApprovalUnderTest.user("seller");
        LocalDate day = LocalDate.of(2031, 3, 10);
        for (int took : new int[] {4, 1, 3, 2}) {
            setToday(day.minusDays(took));
            QuoteDraft draft = draft(line(goods("100"), 1));
            Quote quote = as(seller, () -> quotes().draft(draft));
            setToday(day);
            as(seller, () -> {
                approvals().submit(quote.id());
                return closing().send(quote.id(), "print");
            });
        }
        DateRange that = new DateRange(Optional.of(day), Optional.of(day.plusDays(1)));

        QuoteTimesReport report = reports().times(that, Optional.of(seller.user()));

        assertThat(report.all().quotes()).isEqualTo(4);
        assertThat(report.owners()).extracting(QuoteTimesReport.OfOwner::owner).containsExactly(seller.user());
        QuoteTimesReport.Spread spread = report.all().openedToSent().orElseThrow();
        assertThat(spread.median()).isEqualTo(Duration.ofDays(2));
        assertThat(spread.ninetieth()).isEqualTo(Duration.ofDays(4));
        assertThat(report.all().inApproval().orElseThrow().longest()).isEqualTo(Duration.ZERO);
        DateRange before = new DateRange(Optional.of(day.minusDays(9)), Optional.of(day));
        assertThat(reports().times(before, Optional.of(seller.user())).all().quotes())
                .isZero();
    }

    @Full
    @DisplayName("SAL-166 A report is about some days, at most a leap year")
    default void boundsReports() {
        for (DateRange days : List.of(
                DateRange.ALWAYS,
                new DateRange(Optional.of(today()), Optional.empty()),
                new DateRange(Optional.of(today()), Optional.of(today().plusDays(367))))) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> reports().times(days, Optional.empty()))
                    .matches(refused -> SalesUnderTest.refusals(refused).equals(List.of("/days report.days")));
        }
    }
}
