package org.tenon.sales.rest;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerId;
import org.tenon.customer.activity.TimelineEvent;
import org.tenon.customer.activity.TimelineService;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.document.DocumentTexts;
import org.tenon.kernel.event.EventSubscriber;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.sales.OpportunityId;
import org.tenon.sales.OpportunityService;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteService;

/** Tells on customers' timelines what becomes of their opportunities and quotes. */
@Component(service = EventSubscriber.class)
public final class SalesTimeline implements EventSubscriber {

    private static final String OPPORTUNITY = "opportunity.";
    private static final int TOGETHER = 50;

    private final QuoteService quotes;
    private final OpportunityService opportunities;
    private final TimelineService timeline;

    @Activate
    public SalesTimeline(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) QuoteService quotes,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OpportunityService opportunities,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) TimelineService timeline) {
        this.quotes = quotes;
        this.opportunities = opportunities;
        this.timeline = timeline;
    }

    /** What an event is about. */
    private record Thing(CustomerId customer, String link, String name) {}

    @Override
    public String name() {
        return "sales.timeline";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "opportunity.opened",
                "quote.sent",
                "quote.viewed",
                "quote.asked",
                "quote.accepted",
                "quote.rejected",
                "quote.expired");
    }

    /** Who and what an event is about hardly changes, and each event is told by one row. */
    @Override
    public int together() {
        return TOGETHER;
    }

    @Override
    public void on(RecordedEvent event) {
        thing(event)
                .ifPresent(thing -> timeline.tell(new TimelineEvent(
                        event.id(),
                        thing.customer(),
                        event.type(),
                        thing.link(),
                        titles("timeline." + event.type(), thing.name()),
                        event.actor(),
                        event.at())));
    }

    private Optional<Thing> thing(RecordedEvent event) {
        return event.type().startsWith(OPPORTUNITY)
                ? opportunities
                        .find(new OpportunityId(event.subject()))
                        .map(found -> new Thing(
                                found.details().customer(),
                                "opportunities/" + found.id(),
                                found.details().title()))
                : quotes.find(new QuoteId(event.subject()))
                        .map(found -> new Thing(
                                found.draft().customer(),
                                "quotes/" + found.id(),
                                found.number() + "/" + found.revision()));
    }

    private static Map<Locale, String> titles(String key, String name) {
        return Arrays.stream(DocumentLanguage.values())
                .collect(toMap(
                        language -> Locale.forLanguageTag(language.locale().getLanguage()),
                        language -> cut(
                                DocumentTexts.of(SalesTimeline.class, language).said(key, name))));
    }

    /** Opportunities may be called at length. Never within a character. */
    private static String cut(String title) {
        if (title.length() <= TimelineEvent.MAX_TITLE) {
            return title;
        }
        int end = TimelineEvent.MAX_TITLE - 1;
        return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
