package org.tenon.sales.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;
import org.tenon.sales.QuoteDifference;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteReportService;
import org.tenon.sales.QuoteTimes;
import org.tenon.sales.QuoteTimesReport;

/** Reads differences and times out of the quotes. */
@Component(
        service = QuoteReportService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class QuoteReports implements QuoteReportService {

    private final UnitOfWork unit;
    private final Company company;

    @Activate
    public QuoteReports(@Reference(target = "(unit=sales)") UnitOfWork unit, @Reference Company company) {
        this.unit = unit;
        this.company = company;
    }

    @Override
    public QuoteDifference difference(Optional<QuoteId> from, QuoteId to) {
        return unit.call(em -> {
            QuoteStore store = new QuoteStore(em);
            QuoteRow after = store.found(to);
            QuoteRow before = from.map(store::found).orElseGet(() -> revisionBefore(em, after));
            if (!before.currency.equals(after.currency)) {
                throw new InvalidRequestException(
                        "/from",
                        "quote.other-currency",
                        "One quote is in " + before.currency + ", the other in " + after.currency + ".");
            }
            return Comparison.of(store.quote(before), store.quote(after));
        });
    }

    private static QuoteRow revisionBefore(EntityManager em, QuoteRow quote) {
        return em
                .createQuery(
                        "select q from QuoteRow q where q.number = :number and q.revision = :revision", QuoteRow.class)
                .setParameter("number", quote.number)
                .setParameter("revision", quote.revision - 1)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("quote-revision", quote.number + "/" + (quote.revision - 1)));
    }

    @Override
    public QuoteTimes times(QuoteId quote) {
        return unit.call(em -> times(new QuoteStore(em).found(quote)));
    }

    private static QuoteTimes times(QuoteRow row) {
        return new QuoteTimes(
                row.quoteId(),
                row.number,
                row.revision,
                row.owner,
                Utc.instant(row.createdAt),
                Optional.ofNullable(row.submittedAt).map(Utc::instant),
                Optional.ofNullable(row.approvedAt).map(Utc::instant),
                Optional.ofNullable(row.sentAt).map(Utc::instant));
    }

    @Override
    public QuoteTimesReport times(DateRange days, Optional<String> owner) {
        check(days);
        List<QuoteTimes> sent = unit.call(em -> {
            TypedQuery<QuoteRow> found = em.createQuery(
                    "select q from QuoteRow q where q.sentAt >= :from and q.sentAt < :to"
                            + (owner.isPresent() ? " and q.owner = :owner" : ""),
                    QuoteRow.class);
            found.setParameter("from", begin(days.from().orElseThrow()));
            found.setParameter("to", begin(days.to().orElseThrow()));
            owner.ifPresent(user -> found.setParameter("owner", user));
            return found.getResultList().stream().map(QuoteReports::times).toList();
        });
        return new QuoteTimesReport(
                days,
                figures(sent),
                sent.stream()
                        .collect(Collectors.groupingBy(QuoteTimes::owner, TreeMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(each -> new QuoteTimesReport.OfOwner(each.getKey(), figures(each.getValue())))
                        .toList());
    }

    private LocalDateTime begin(LocalDate day) {
        Instant midnight = day.atStartOfDay(company.zone()).toInstant();
        return Utc.column(midnight);
    }

    private static void check(DateRange days) {
        boolean bounded = days.from().isPresent() && days.to().isPresent();
        if (!bounded
                || ChronoUnit.DAYS.between(days.from().orElseThrow(), days.to().orElseThrow()) > MAX_DAYS) {
            throw new InvalidRequestException(
                    "/days",
                    "report.days",
                    "A report is about 1 to " + MAX_DAYS + " days: give a first and a last one.");
        }
    }

    private static QuoteTimesReport.Figures figures(List<QuoteTimes> quotes) {
        return new QuoteTimesReport.Figures(
                quotes.size(),
                spread(quotes.stream()
                        .flatMap(each -> each.openedToSent().stream())
                        .toList()),
                spread(quotes.stream()
                        .flatMap(each -> each.inApproval().stream())
                        .toList()));
    }

    private static Optional<QuoteTimesReport.Spread> spread(List<Duration> times) {
        return times.isEmpty() ? Optional.empty() : Optional.of(QuoteTimesReport.Spread.of(times));
    }
}
