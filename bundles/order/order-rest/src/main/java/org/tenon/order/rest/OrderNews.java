package org.tenon.order.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.customer.Contact;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.document.DocumentTexts;
import org.tenon.kernel.document.PrintFormat;
import org.tenon.kernel.event.EventSubscriber;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.message.ChannelService;
import org.tenon.kernel.message.OutgoingMessage;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderLine;
import org.tenon.order.OrderService;
import org.tenon.order.tracking.TrackingService;

/**
 * Tells a customer when the dates of an order change, as they are when the news is written. An event that is told again has the same
 * key, so it is one message; a customer without an e-mail address is told nothing.
 */
@Component(
        service = EventSubscriber.class,
        configurationPid = NewsConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = NewsConfig.class)
public final class OrderNews implements EventSubscriber {

    /** Tells of both days, when either is another one than the customer knows; what a confirmation tells is not in it. */
    private static final String DATES = "order.dates-moved";

    private final OrderService orders;
    private final CustomerService customers;
    private final ProductService products;
    private final ChannelService channels;
    private final Company company;
    private final String channel;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable TrackingService tracking;

    @Activate
    public OrderNews(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OrderService orders,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ChannelService channels,
            @Reference Company company,
            NewsConfig config) {
        this(orders, customers, products, channels, company, config.channel());
    }

    OrderNews(
            OrderService orders,
            CustomerService customers,
            ProductService products,
            ChannelService channels,
            Company company,
            String channel) {
        this.orders = orders;
        this.customers = customers;
        this.products = products;
        this.channels = channels;
        this.company = company;
        this.channel = channel;
    }

    @Override
    public String name() {
        return "order.news";
    }

    @Override
    public Set<String> types() {
        return Set.of(DATES);
    }

    @Override
    public void on(RecordedEvent event) {
        orders.find(new OrderId(event.subject()))
                .ifPresent(order -> customers.find(order.customer()).ifPresent(customer -> address(customer)
                        .ifPresent(to -> message(event, order, customer, to).ifPresent(channels::queue))));
    }

    private static Optional<String> address(Customer customer) {
        return customer.details().contacts().stream()
                .map(Contact::email)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<OutgoingMessage> message(RecordedEvent event, Order order, Customer customer, String to) {
        DocumentLanguage language = customer.details()
                .language()
                .map(Locale::forLanguageTag)
                .flatMap(DocumentLanguage::of)
                .orElse(DocumentLanguage.ENGLISH);
        DocumentTexts texts = DocumentTexts.of(OrderNews.class, language);
        PrintFormat format = new PrintFormat(language.locale());
        List<String> news = Stream.of(
                        dates(order, texts, format),
                        order.installation()
                                .map(planned -> texts.said("news.installation", format.day(planned.date()))))
                .flatMap(Optional::stream)
                .toList();
        if (news.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OutgoingMessage(
                "event/" + event.id(),
                channel,
                to,
                language.locale(),
                texts.said("news.subject", order.number(), company.name()),
                Stream.of(
                                Stream.of(texts.said("news.order", name(order))),
                                news.stream(),
                                link(order, language).map(address -> texts.said("news.link", address)).stream(),
                                Stream.of(company.name()))
                        .flatMap(part -> part)
                        .collect(Collectors.joining("\n\n")),
                List.of(),
                "order/" + order.id()));
    }

    /** Where the customer can follow it; empty when links lead nowhere from outside. */
    private Optional<String> link(Order order, DocumentLanguage language) {
        TrackingService asked = tracking;
        return asked == null || !asked.isReachable()
                ? Optional.empty()
                : Optional.of(asked.link(order.id(), language.locale()).address());
    }

    /** The number and, as the customer knows it, his own reference. */
    private static String name(Order order) {
        return order.reference().map(own -> order.number() + " (" + own + ")").orElse(order.number());
    }

    /** What is still to leave, and when; empty when nothing is. */
    private Optional<String> dates(Order order, DocumentTexts texts, PrintFormat format) {
        List<OrderLine> open = order.lines().stream()
                .filter(line -> line.promisedDate().isPresent())
                .filter(line ->
                        line.shipped().compareTo(line.priced().stockQuantity().value()) < 0)
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Map<ProductId, Product> sold = products.findAll(
                open.stream().map(line -> line.priced().product()).collect(Collectors.toSet()));
        String lines = open.stream()
                .map(line -> texts.said(
                        "news.line",
                        Optional.ofNullable(sold.get(line.priced().product()))
                                .map(product -> product.details().name())
                                .orElse(line.line()),
                        format.day(line.promisedDate().orElseThrow())))
                .collect(Collectors.joining("\n"));
        return Optional.of(texts.text("news.promise") + "\n" + lines);
    }
}
