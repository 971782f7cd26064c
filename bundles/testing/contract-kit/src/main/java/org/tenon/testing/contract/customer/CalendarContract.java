package org.tenon.testing.contract.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.customer.Samples.named;
import static org.tenon.testing.contract.customer.Samples.unnumbered;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.ActivityDetails;
import org.tenon.customer.activity.ActivityId;
import org.tenon.customer.activity.ActivityKind;
import org.tenon.customer.activity.ActivityService;
import org.tenon.customer.activity.ActivityTimes;
import org.tenon.customer.activity.CalendarLink;
import org.tenon.customer.activity.CalendarLinkId;
import org.tenon.customer.activity.CalendarLinkMade;
import org.tenon.customer.activity.CalendarLinkRevoked;
import org.tenon.customer.activity.CalendarService;
import org.tenon.customer.activity.NewActivity;
import org.tenon.customer.activity.NewCalendarLink;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Links to calendars. They belong to who is acting, who is one and the same in all tests. */
@Besides(
        value = "calendars",
        services = {ActivityService.class, CalendarService.class})
public interface CalendarContract {

    CustomerService customers();

    ActivityService activities();

    /** The service to be tested. */
    CalendarService calendars();

    List<DomainEvent> recorded();

    @Core
    @DisplayName("CUS-320 A link shows its user's visits, calls and tasks, and nobody else's, until it is taken back")
    default void shows_the_calendar() {
        Instant now = now();
        Activity visit = add(ActivityKind.VISIT, now.plusSeconds(60), Optional.empty());
        Activity past = add(ActivityKind.CALL, now.minus(Duration.ofDays(2)), Optional.empty());
        Activity old = add(ActivityKind.CALL, now.minus(Duration.ofDays(91)), Optional.empty());
        Activity other = add(ActivityKind.VISIT, now.plusSeconds(60), Optional.of("somebody else"));
        Activity note = add(ActivityKind.NOTE, now, Optional.empty());
        NewCalendarLink made = calendars().make("Phone");

        assertThat(made.secret()).matches("[A-Za-z0-9_-]{43}");
        assertThat(shown(made)).contains(past.id(), visit.id()).doesNotContain(old.id(), other.id(), note.id());
        assertThat(shown(made).indexOf(past.id())).isLessThan(shown(made).indexOf(visit.id()));
        assertThat(calendars().own())
                .extracting(CalendarLink::id)
                .contains(made.link().id());

        calendars().revoke(made.link().id());
        calendars().revoke(made.link().id());
        assertThatThrownBy(() -> calendars().read(made.secret()))
                .isInstanceOf(NotFoundException.class)
                .message()
                .doesNotContain(made.secret());
        assertThat(calendars().own())
                .extracting(CalendarLink::id)
                .doesNotContain(made.link().id());
    }

    @Full
    @DisplayName("CUS-321 Making and taking back are recorded once each, without the secret, and using is written down")
    default void records_links() {
        NewCalendarLink made = calendars().make("Tablet 平板");
        calendars().read(made.secret());

        assertThat(calendars().own())
                .filteredOn(link -> link.id().equals(made.link().id()))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.name()).isEqualTo("Tablet 平板");
                    assertThat(link.readAt()).isPresent();
                });
        calendars().revoke(made.link().id());
        calendars().revoke(made.link().id());
        List<DomainEvent> events = recorded().stream()
                .filter(event -> event.subject().equals(made.link().id().value()))
                .toList();
        assertThat(events).hasSize(2);
        assertThat(events.get(0)).isInstanceOf(CalendarLinkMade.class);
        assertThat(events.get(1)).isInstanceOf(CalendarLinkRevoked.class);
        assertThat(events.toString()).doesNotContain(made.secret());
    }

    @Full
    @DisplayName("CUS-322 All links of a user are taken back at once; there are ten at most, and each has a name")
    default void limits_links() {
        String user = calendars().make("First").link().user();
        calendars().revokeAll(user);
        assertThat(calendars().own()).isEmpty();
        for (int i = 0; i < CalendarService.MAX_LINKS; i++) {
            calendars().make("Link " + i);
        }

        assertThatThrownBy(() -> calendars().make("One more")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> calendars().make(" ")).isInstanceOf(InvalidRequestException.class);
        calendars().revokeAll(user);
        calendars().revoke(new CalendarLinkId("none"));
        assertThat(calendars().own()).isEmpty();
        assertThatThrownBy(() -> calendars().read("")).isInstanceOf(NotFoundException.class);
    }

    /** By the clock of who is tested: it is told by what he records. */
    private Instant now() {
        return add(ActivityKind.NOTE, Instant.EPOCH, Optional.empty()).createdAt();
    }

    private Activity add(ActivityKind kind, Instant start, Optional<String> owner) {
        CustomerId customer = customers().register(unnumbered(named("Planned"))).id();
        ActivityDetails details =
                ActivityDetails.of(kind, "Planned").at(ActivityTimes.from(start, start.plusSeconds(60)));
        return activities()
                .add(new NewActivity(customer, owner.map(details::ownedBy).orElse(details)));
    }

    private List<ActivityId> shown(NewCalendarLink link) {
        return calendars().read(link.secret()).stream().map(Activity::id).toList();
    }
}
