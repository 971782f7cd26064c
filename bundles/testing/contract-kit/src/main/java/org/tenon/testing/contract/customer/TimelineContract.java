package org.tenon.testing.contract.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.customer.Samples.named;
import static org.tenon.testing.contract.customer.Samples.numbered;
import static org.tenon.testing.contract.customer.Samples.word;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.customer.MergeRequest;
import org.tenon.customer.MergeService;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.ActivityDetails;
import org.tenon.customer.activity.ActivityKind;
import org.tenon.customer.activity.ActivityService;
import org.tenon.customer.activity.ActivityTimes;
import org.tenon.customer.activity.NewActivity;
import org.tenon.customer.activity.TimelineEntry;
import org.tenon.customer.activity.TimelineEvent;
import org.tenon.customer.activity.TimelineService;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Everything about a customer in one order. */
@Besides(
        value = "timeline",
        services = {ActivityService.class, TimelineService.class, MergeService.class})
public interface TimelineContract {

    CustomerService customers();

    MergeService merges();

    ActivityService activities();

    /** The service to be tested. */
    TimelineService timeline();

    @Core
    @DisplayName(
            "CUS-315 What people did and what happened elsewhere is one list, the latest first, page by page, each once")
    default void tells_everything() {
        CustomerId customer = customer().id();
        List<String> expected = new ArrayList<>();
        for (int minute = 0; minute < 8; minute++) {
            Instant at = Instant.parse("2026-11-28T09:00:00Z").plusSeconds(60L * minute);
            if (minute % 3 == 0) {
                timeline().tell(event(word(), customer, at));
                expected.add(0, "event");
            } else {
                visit(customer, at);
                expected.add(0, "activity");
            }
        }

        List<String> read = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        PageRequest request = PageRequest.first(3);
        while (true) {
            Page<TimelineEntry> page = timeline().timeline(customer, request);
            page.items().forEach(entry -> {
                read.add(entry.event().isPresent() ? "event" : "activity");
                times.add(0, entry.at());
            });
            if (page.next().isEmpty()) {
                break;
            }
            request = request.from(page.next().get());
        }

        assertThat(read).isEqualTo(expected);
        assertThat(times).isSorted();
    }

    @Core
    @DisplayName("CUS-316 What is told twice is there once, as it was told first, in the languages that it was told in")
    default void tells_once() {
        CustomerId customer = customer().id();
        TimelineEvent told = event(word(), customer, Instant.parse("2026-11-28T09:00:00Z"));

        timeline().tell(told);
        timeline()
                .tell(new TimelineEvent(
                        told.key(),
                        customer,
                        "quote.sent",
                        "quotes/2",
                        Map.of(Locale.ENGLISH, "Other"),
                        "x",
                        told.at()));

        TimelineEvent kept = timeline()
                .timeline(customer, PageRequest.first())
                .items()
                .get(0)
                .event()
                .orElseThrow();
        assertThat(kept).isEqualTo(told);
        assertThat(kept.title(Locale.SIMPLIFIED_CHINESE)).isEqualTo("报价已发送");
        assertThat(kept.title(Locale.FRENCH)).isEqualTo("Quote sent");
        assertThat(timeline().timeline(customer, PageRequest.first()).items()).hasSize(1);
    }

    @Full
    @DisplayName("CUS-317 A survivor's timeline has that of who was merged into it; nobody's is not found")
    default void tells_of_who_was_merged() {
        Customer survivor = customer();
        Customer merged = customer();
        visit(survivor.id(), Instant.parse("2026-11-28T09:00:00Z"));
        timeline().tell(event(word(), merged.id(), Instant.parse("2026-11-28T10:00:00Z")));

        merges().merge(new MergeRequest(survivor.id(), survivor.version(), merged.id(), merged.version(), Map.of()));

        assertThat(timeline().timeline(survivor.id(), PageRequest.first()).items())
                .hasSize(2);
        assertThat(timeline().timeline(merged.id(), PageRequest.first()).items())
                .hasSize(2);
        CustomerId nobody = new CustomerId("nobody");
        assertThatThrownBy(() -> timeline().timeline(nobody, PageRequest.first()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> timeline().tell(event(word(), nobody, Instant.EPOCH)))
                .isInstanceOf(NotFoundException.class);
    }

    private Customer customer() {
        return customers().register(numbered(word(), named("Timed")));
    }

    private Activity visit(CustomerId customer, Instant at) {
        ActivityDetails visit =
                ActivityDetails.of(ActivityKind.VISIT, "Visit").at(ActivityTimes.from(at, at.plusSeconds(60)));
        return activities().add(new NewActivity(customer, visit));
    }

    private static TimelineEvent event(String key, CustomerId customer, Instant at) {
        return new TimelineEvent(
                key,
                customer,
                "quote.sent",
                "quotes/1",
                Map.of(Locale.ENGLISH, "Quote sent", Locale.CHINESE, "报价已发送"),
                "nancy",
                at);
    }
}
