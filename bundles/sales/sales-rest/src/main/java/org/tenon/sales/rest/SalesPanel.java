package org.tenon.sales.rest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerId;
import org.tenon.customer.spi.OverviewItem;
import org.tenon.customer.spi.OverviewPanel;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.document.DocumentTexts;
import org.tenon.sales.Opportunity;
import org.tenon.sales.OpportunityQuery;
import org.tenon.sales.OpportunityService;
import org.tenon.sales.QuoteQuery;
import org.tenon.sales.QuoteService;
import org.tenon.sales.QuoteSummary;

/** The newest quotes and opportunities of a customer, for its overview. */
@Component(service = OverviewPanel.class)
public final class SalesPanel implements OverviewPanel {

    private final QuoteService quotes;
    private final OpportunityService opportunities;
    private final Company company;
    private final SalesSight sight;

    @Activate
    public SalesPanel(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) QuoteService quotes,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OpportunityService opportunities,
            @Reference Company company,
            @Reference SalesSight sight) {
        this.quotes = quotes;
        this.opportunities = opportunities;
        this.company = company;
        this.sight = sight;
    }

    @Override
    public String capability() {
        return "sales";
    }

    @Override
    public String title(Locale language) {
        return DocumentTexts.of(SalesPanel.class, DocumentLanguage.of(language).orElse(DocumentLanguage.ENGLISH))
                .text("panel.title");
    }

    @Override
    public List<OverviewItem> items(CustomerId customer, int limit) {
        PageRequest newest = PageRequest.first(limit);
        Stream<OverviewItem> quoted = quotes
                .search(new QuoteQuery(Optional.of(customer), Set.of(), sight.forList(SalesSight.QUOTE)), newest)
                .items()
                .stream()
                .map(SalesPanel::item);
        OpportunityQuery all = new OpportunityQuery(
                Optional.of(customer), Optional.empty(), Optional.empty(), sight.forList(SalesSight.OPPORTUNITY));
        Stream<OverviewItem> hoped =
                opportunities.search(all, newest).items().stream().map(this::item);
        return Stream.concat(quoted, hoped)
                .sorted(Comparator.comparing(OverviewItem::date).reversed())
                .limit(limit)
                .toList();
    }

    private static OverviewItem item(QuoteSummary quote) {
        return new OverviewItem(
                "quotes/" + quote.id(),
                quote.revision() == 1 ? quote.number() : quote.number() + "/" + quote.revision(),
                Optional.of(quote.state().name().toLowerCase(Locale.ROOT)),
                quote.date(),
                Optional.of(quote.gross()));
    }

    private OverviewItem item(Opportunity opportunity) {
        return new OverviewItem(
                "opportunities/" + opportunity.id(),
                opportunity.details().title(),
                Optional.of(opportunity.details().stage()),
                LocalDate.ofInstant(opportunity.createdAt(), company.zone()),
                Optional.of(opportunity.details().amount()));
    }
}
