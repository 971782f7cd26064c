package org.tenon.demo.northwind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.ActivityDetails;
import org.tenon.customer.activity.ActivityKind;
import org.tenon.customer.activity.ActivityReference;
import org.tenon.customer.activity.ActivityTimes;
import org.tenon.customer.activity.NewActivity;
import org.tenon.customer.activity.Participant;
import org.tenon.kernel.Money;
import org.tenon.kernel.PageRequest;
import org.tenon.sales.LeadDetails;
import org.tenon.sales.Opportunity;
import org.tenon.sales.OpportunityDetails;
import org.tenon.sales.PipelineStage;

/**
 * What goes on at the company today, so that pipeline, calendar and "My day" are not empty: who ordered last may order again, with the
 * amount of that order and its seller; visits and tasks are around the day on which the demo is loaded. Northwind's data ends with its orders: what
 * people here intend is made up, and so are the leads. Orders and quotes are left alone.
 */
final class LivingCompany {

    /** The first admin's name; the others' are those of Northwind's sellers. */
    private static final String ADMIN = "admin";

    private static final int OPPORTUNITIES = 24;
    private static final int ADMINS_SHARE = 3;
    private static final int DAYS_BETWEEN = 4;

    private final Services services;
    private final Northwind data;
    private final Map<String, CustomerId> customers;
    private final LocalDate today;

    LivingCompany(Services services, Northwind data, Map<String, CustomerId> customers) {
        this.services = services;
        this.data = data;
        this.customers = customers;
        this.today = services.company().today();
    }

    /** All in one transaction, once: not where there are opportunities already. */
    void load() {
        services.transactions().required(() -> {
            boolean empty = services.opportunities()
                    .search(Optional.empty(), PageRequest.first(1))
                    .items()
                    .isEmpty();
            if (empty) {
                List<Opportunity> opened = opportunities();
                for (int i = 0; i < opened.size(); i++) {
                    activities(opened.get(i), i);
                }
                leads();
            }
        });
    }

    /** Of the last orders of different customers, the latest first; in all stages but the one of the lost. */
    private List<Opportunity> opportunities() {
        List<PipelineStage> stages = services.pipeline().stages().stream()
                .filter(stage -> !stage.loses())
                .toList();
        List<Northwind.OrderRow> last = new ArrayList<>();
        data.orders().stream()
                .filter(order -> customers.containsKey(order.customer()))
                .sorted(Comparator.comparing(Northwind.OrderRow::date).reversed())
                .filter(order -> last.stream().noneMatch(each -> each.customer().equals(order.customer())))
                .limit(OPPORTUNITIES)
                .forEach(last::add);
        List<Opportunity> opened = new ArrayList<>();
        for (int i = 0; i < last.size(); i++) {
            Northwind.OrderRow order = last.get(i);
            PipelineStage stage = stages.get(i % stages.size());
            // What is won was won some days ago.
            LocalDate close = stage.wins() ? today.minusDays(i) : today.plusDays((long) i * DAYS_BETWEEN);
            opened.add(services.opportunities()
                    .open(new OpportunityDetails(
                            customers.get(order.customer()),
                            "Repeat order: " + product(order) + (order.lines().size() > 1 ? " and others" : ""),
                            stage.name(),
                            value(order),
                            close,
                            Optional.of(i % ADMINS_SHARE == 0 ? ADMIN : order.sellerUser()))));
        }
        return opened;
    }

    private String product(Northwind.OrderRow order) {
        String id = order.lines().get(0).product();
        return data.products().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(Northwind.ProductRow::name)
                .orElse(id);
    }

    /** What the order came to before discounts, to the hundred. */
    private static Money value(Northwind.OrderRow order) {
        BigDecimal sum = order.lines().stream()
                .map(line -> line.unitPrice().multiply(line.quantity()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(sum.setScale(-2, RoundingMode.HALF_UP).setScale(0, RoundingMode.UNNECESSARY), MasterData.USD);
    }

    /** A call that was made, and what is next: something of today for the first ones, later ones further ahead. */
    private void activities(Opportunity opportunity, int index) {
        Activity call = add(
                opportunity,
                ActivityDetails.of(ActivityKind.CALL, "Asked about the next order")
                        .at(ActivityTimes.from(at(-index - 1L, 10, 0), at(-index - 1L, 10, 15))));
        services.activities().complete(call.id(), Optional.of("Is interested, wants prices for the next half year."));
        int day = index / ADMINS_SHARE;
        switch (index % 4) {
            case 0 -> add(
                    opportunity,
                    ActivityDetails.of(ActivityKind.VISIT, "Show what is new")
                            .noted("Bring the list of prices and the samples.")
                            .at(ActivityTimes.from(at(day, 9 + index % 5, 0), at(day, 10 + index % 5, 0))));
            case 1 -> add(
                    opportunity,
                    ActivityDetails.of(ActivityKind.TASK, "Send the list of prices")
                            .at(ActivityTimes.dueBy(at(day, 17, 0))));
            case 2 -> add(
                    opportunity,
                    ActivityDetails.of(ActivityKind.CALL, "Talk about quantities and dates")
                            .at(ActivityTimes.from(at(day, 14, 0), at(day, 14, 30))));
            default -> add(
                    opportunity,
                    ActivityDetails.of(ActivityKind.TASK, "Ask whether the last delivery was right")
                            .at(ActivityTimes.dueBy(at(-1, 16, 0))));
        }
    }

    private Activity add(Opportunity opportunity, ActivityDetails details) {
        OpportunityDetails about = opportunity.details();
        String contact = data.customers().stream()
                .filter(row -> about.customer().equals(customers.get(row.id())))
                .findFirst()
                .map(Northwind.CustomerRow::contact)
                .orElse("");
        return services.activities()
                .add(new NewActivity(
                        about.customer(),
                        details.ownedBy(about.owner().orElse(ADMIN))
                                .with(contact.isEmpty() ? List.of() : List.of(Participant.named(contact)))
                                .about(List.of(new ActivityReference(
                                        "opportunity", opportunity.id().value())))));
    }

    private Instant at(long days, int hour, int minute) {
        return today.plusDays(days)
                .atTime(LocalTime.of(hour, minute))
                .atZone(services.company().zone())
                .toInstant();
    }

    private void leads() {
        lead("Ingrid Holm", "Fjordkafé AS", "NO", "fair", "new");
        lead("Paulo Mendes", "Mercado da Ribeira Lda", "PT", "web", "contacted");
        lead("陈静", "杭州西湖茶餐厅", "CN", "web", "new");
        lead("Claire Fontaine", "Épicerie du Canal", "FR", "recommendation", "qualified");
        lead("Tom Baker", "Harbour Deli Ltd", "GB", "fair", "contacted");
    }

    private void lead(String name, String company, String country, String source, String stage) {
        Optional<String> none = Optional.empty();
        services.leads()
                .capture(new LeadDetails(
                        name,
                        Optional.of(company),
                        none,
                        none,
                        Optional.of(country),
                        none,
                        Optional.of(source),
                        none,
                        Optional.of(stage),
                        Optional.of(ADMIN),
                        Optional.of("Would like to have a list of prices.")));
    }
}
