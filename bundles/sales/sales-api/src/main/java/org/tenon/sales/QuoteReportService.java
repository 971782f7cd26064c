package org.tenon.sales;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** What can be read out of quotes. */
@ProviderType
@Capability("sales")
public interface QuoteReportService {

    /** The most days that a report is about. */
    int MAX_DAYS = 366;

    /**
     * What changed from one quote to another in money.
     *
     * @param from empty for the revision before {@code to}
     * @throws org.tenon.kernel.problem.NotFoundException {@code quote.not-found}, of either;
     *     {@code quote-revision.not-found} when there is none before
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /from} {@code quote.other-currency}
     */
    @ReadOnly
    QuoteDifference difference(Optional<QuoteId> from, QuoteId to);

    /** @throws org.tenon.kernel.problem.NotFoundException {@code quote.not-found} */
    @ReadOnly
    QuoteTimes times(QuoteId quote);

    /**
     * How long the quotes took that were sent on these days, in the company's time zone.
     *
     * @param days with a first day and an end, at most {@value #MAX_DAYS} days
     * @param owner empty for everybody's
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /days} {@code report.days} when it is not
     */
    @ReadOnly
    QuoteTimesReport times(DateRange days, Optional<String> owner);
}
