package org.tenon.order.rest;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.activity.TimelineEvent;
import org.tenon.customer.activity.TimelineService;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.document.DocumentTexts;
import org.tenon.kernel.event.EventSubscriber;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderService;

/** Tells on customers' timelines what becomes of their orders. */
@Component(service = EventSubscriber.class)
public final class OrderTimeline implements EventSubscriber {

    private static final int TOGETHER = 50;

    private final OrderService orders;
    private final TimelineService timeline;

    @Activate
    public OrderTimeline(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OrderService orders,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) TimelineService timeline) {
        this.orders = orders;
        this.timeline = timeline;
    }

    @Override
    public String name() {
        return "order.timeline";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "order.confirmed",
                "order.shipped",
                "order.delivered",
                "order.installed",
                "order.returned",
                "order.split",
                "order.merged",
                "order.cancelled");
    }

    /** Who and what an event is about hardly changes, and each event is told by one row. */
    @Override
    public int together() {
        return TOGETHER;
    }

    @Override
    public void on(RecordedEvent event) {
        orders.find(new OrderId(event.subject())).ifPresent(order -> timeline.tell(told(event, order)));
    }

    private static TimelineEvent told(RecordedEvent event, Order order) {
        return new TimelineEvent(
                event.id(),
                order.customer(),
                event.type(),
                "orders/" + order.id(),
                titles("timeline." + event.type(), order.number()),
                event.actor(),
                event.at());
    }

    private static Map<Locale, String> titles(String key, String number) {
        return Arrays.stream(DocumentLanguage.values())
                .collect(toMap(
                        language -> Locale.forLanguageTag(language.locale().getLanguage()),
                        language ->
                                DocumentTexts.of(OrderTimeline.class, language).said(key, number)));
    }
}
