package org.tenon.testing.contract.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.customer.Samples.named;
import static org.tenon.testing.contract.customer.Samples.numbered;
import static org.tenon.testing.contract.customer.Samples.unnumbered;
import static org.tenon.testing.contract.customer.Samples.word;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerMerge;
import org.tenon.customer.CustomerProfile;
import org.tenon.customer.CustomerService;
import org.tenon.customer.MergeRequest;
import org.tenon.customer.MergeService;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.ActivityChanged;
import org.tenon.customer.activity.ActivityCompleted;
import org.tenon.customer.activity.ActivityDetails;
import org.tenon.customer.activity.ActivityId;
import org.tenon.customer.activity.ActivityKind;
import org.tenon.customer.activity.ActivityQuery;
import org.tenon.customer.activity.ActivityRecorded;
import org.tenon.customer.activity.ActivityReference;
import org.tenon.customer.activity.ActivityRemoved;
import org.tenon.customer.activity.ActivityService;
import org.tenon.customer.activity.ActivityTimes;
import org.tenon.customer.activity.NewActivity;
import org.tenon.customer.activity.Participant;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violation;
import org.tenon.kernel.sight.Sight;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What people do for customers, and how it is found again. */
@Besides(
        value = "activities",
        services = {ActivityService.class, MergeService.class})
public interface ActivityContract {

    Instant NINE = Instant.parse("2026-11-28T09:00:00Z");
    Instant TEN = Instant.parse("2026-11-28T10:00:00Z");
    Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    CustomerService customers();

    MergeService merges();

    /** The service to be tested. */
    ActivityService activities();

    List<DomainEvent> recorded();

    @Core
    @DisplayName("CUS-300 A recorded activity is found with everything that was said of it, and is recorded once")
    default void keeps_activities() {
        CustomerId customer = customer();
        ActivityDetails visit = visit("Site visit", "nancy", NINE)
                .noted("Roof faces south.\nNeeds a second inverter. 屋顶朝南")
                .with(List.of(
                        new Participant(
                                "Maria Anders", Optional.empty(), Optional.of("m@a.example"), Optional.of("030-1")),
                        Participant.user("andrew")))
                .about(Set.of(new ActivityReference("quote", "q-1"), new ActivityReference("opportunity", "o-1")));

        Activity made = activities().add(new NewActivity(customer, visit));

        assertThat(activities().find(made.id())).contains(made);
        assertThat(made.details()).isEqualTo(visit);
        assertThat(made.customer()).isEqualTo(customer);
        assertThat(made.done()).isEmpty();
        assertThat(made.moment()).isEqualTo(NINE);
        assertThat(of(made.id()))
                .containsExactly(
                        new ActivityRecorded(made.id(), customer, ActivityKind.VISIT, "nancy", made.createdAt()));
    }

    @Core
    @DisplayName(
            "CUS-301 Whoever names no owner owns it, and its moment is its start, when it is due, or when it was recorded")
    default void fills_in_what_is_not_said() {
        Activity note = add(customer(), ActivityDetails.of(ActivityKind.NOTE, "Called back"));
        Activity task = add(
                note.customer(),
                ActivityDetails.of(ActivityKind.TASK, "Send catalogue").at(ActivityTimes.dueBy(NOON)));

        assertThat(note.owner()).isEqualTo(note.createdBy());
        assertThat(note.moment()).isEqualTo(note.createdAt());
        assertThat(task.moment()).isEqualTo(NOON);
        assertThat(activities().find(new ActivityId("none"))).isEmpty();
    }

    @Core
    @DisplayName("CUS-302 A change replaces everything, raises the version and is recorded; one of nothing is neither")
    default void changes_activities() {
        Activity made = add(customer(), visit("Visit", "nancy", NINE));

        Activity changed = activities()
                .change(
                        made.id(),
                        made.version(),
                        made.details().ownedBy("andrew").about(Set.of(new ActivityReference("order", "o-7"))));
        Activity same = activities().change(made.id(), changed.version(), changed.details());

        assertThat(changed.version()).isGreaterThan(made.version());
        assertThat(same).isEqualTo(changed);
        assertThat(activities().find(made.id())).contains(changed);
        assertThat(of(made.id())).filteredOn(ActivityChanged.class::isInstance).hasSize(1);
        assertThatThrownBy(() -> activities().change(made.id(), made.version(), made.details()))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> activities().change(new ActivityId("none"), 1, made.details()))
                .isInstanceOf(NotFoundException.class);
    }

    @Core
    @DisplayName(
            "CUS-303 What is done says since when and by whom, with its outcome, once; and can be to be done again")
    default void completes_activities() {
        Activity made = add(customer(), ActivityDetails.of(ActivityKind.TASK, "Call"));

        Activity done = activities().complete(made.id(), Optional.of("Wants an offer"));
        Activity again = activities().complete(made.id(), Optional.empty());
        Activity better = activities().complete(made.id(), Optional.of("Wants two offers"));

        assertThat(done.done()).isPresent();
        assertThat(done.details().outcome()).contains("Wants an offer");
        assertThat(again).isEqualTo(done);
        assertThat(better.done()).isEqualTo(done.done());
        assertThat(better.details().outcome()).contains("Wants two offers");
        assertThat(of(made.id()))
                .filteredOn(ActivityCompleted.class::isInstance)
                .hasSize(1);

        Activity open = activities().reopen(made.id());
        assertThat(open.done()).isEmpty();
        assertThat(activities().reopen(made.id())).isEqualTo(open);
        assertThatThrownBy(() -> activities().complete(new ActivityId("none"), Optional.empty()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> activities().reopen(new ActivityId("none"))).isInstanceOf(NotFoundException.class);
    }

    @Core
    @DisplayName("CUS-304 What is taken away is not found any more, and that is recorded")
    default void removes_activities() {
        Activity made = add(customer(), visit("Visit", "nancy", NINE));

        assertThatThrownBy(() -> activities().remove(made.id(), made.version() + 1))
                .isInstanceOf(StaleVersionException.class);
        activities().remove(made.id(), made.version());

        assertThat(activities().find(made.id())).isEmpty();
        assertThat(found(ActivityQuery.ALL.forCustomer(made.customer()))).isEmpty();
        assertThat(of(made.id())).last().isInstanceOf(ActivityRemoved.class);
        assertThatThrownBy(() -> activities().remove(made.id(), made.version())).isInstanceOf(NotFoundException.class);
    }

    @Core
    @DisplayName(
            "CUS-305 Activities are chosen by customer, thing, user, kind, state and time, all together, the latest first")
    default void chooses_activities() {
        CustomerId customer = customer();
        String nancy = word();
        ActivityReference quote = new ActivityReference("quote", word());
        Activity early = add(customer, visit("Early", nancy, NINE));
        Activity late = add(customer, visit("Late", nancy, NOON).about(Set.of(quote)));
        Activity call = add(
                customer,
                ActivityDetails.of(ActivityKind.CALL, "Call")
                        .ownedBy("andrew")
                        .at(ActivityTimes.from(TEN, TEN.plusSeconds(60)))
                        .with(List.of(Participant.user(nancy))));
        activities().complete(call.id(), Optional.empty());
        ActivityQuery all = ActivityQuery.ALL.forCustomer(customer);

        assertThat(found(all)).containsExactly(late.id(), call.id(), early.id());
        assertThat(found(ActivityQuery.ALL.of(nancy))).containsExactly(late.id(), call.id(), early.id());
        assertThat(found(ActivityQuery.ALL.about(quote))).containsExactly(late.id());
        assertThat(found(all.ofKind(ActivityKind.CALL))).containsExactly(call.id());
        assertThat(found(all.thatIsDone(false))).containsExactly(late.id(), early.id());
        assertThat(found(all.thatIsDone(true))).containsExactly(call.id());
        assertThat(found(all.between(NINE, NOON))).containsExactly(call.id(), early.id());
        assertThat(found(all.between(NINE, NOON).of(nancy).ofKind(ActivityKind.VISIT)))
                .containsExactly(early.id());
        assertThat(found(all.of("andrew").about(quote))).isEmpty();
        assertThat(found(ActivityQuery.ALL.forCustomer(new CustomerId("nobody"))))
                .isEmpty();
        assertThat(found(ActivityQuery.ALL.of("nul\0"))).isEmpty();
    }

    @Full
    @DisplayName("CUS-306 Pages have each activity once, also when many are of one moment")
    default void pages_activities() {
        CustomerId customer = customer();
        List<ActivityId> made = new ArrayList<>(IntStream.range(0, 7)
                .mapToObj(i -> add(customer, visit("Visit " + i, "nancy", i < 5 ? NINE : TEN))
                        .id())
                .toList());

        List<ActivityId> read = new ArrayList<>();
        PageRequest request = PageRequest.first(3);
        while (true) {
            Page<Activity> page = activities().search(ActivityQuery.ALL.forCustomer(customer), request);
            page.items().forEach(each -> read.add(each.id()));
            if (page.next().isEmpty()) {
                break;
            }
            request = request.from(page.next().get());
        }

        assertThat(read).hasSize(7).containsExactlyInAnyOrderElementsOf(made);
        assertThat(read.subList(0, 2)).containsExactlyInAnyOrderElementsOf(made.subList(5, 7));
        assertThatThrownBy(() -> activities()
                        .search(ActivityQuery.ALL, PageRequest.first().from("no cursor of ours")))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Full
    @DisplayName("CUS-307 What cannot be kept as it is is refused with its place, and nothing is kept")
    default void refuses_wrong_activities() {
        CustomerId customer = customer();
        ActivityDetails wrong = new ActivityDetails(
                        ActivityKind.VISIT,
                        " ",
                        Optional.of("x".repeat(10_001)),
                        Optional.of("nul\0"),
                        Optional.of("line\nline"),
                        Optional.of("x".repeat(65)),
                        new ActivityTimes(
                                Optional.of(NOON),
                                Optional.of(NINE),
                                Optional.of(Instant.parse("+12026-01-01T00:00:00Z")),
                                Optional.empty()),
                        List.of(Participant.named("")),
                        new TreeSet<>())
                .about(Set.of(new ActivityReference("Quote!", "x")));

        assertThat(refused(() -> add(customer, wrong)))
                .containsExactlyInAnyOrder(
                        "/subject",
                        "/notes",
                        "/outcome",
                        "/location",
                        "/owner",
                        "/end",
                        "/due",
                        "/participants/0/name",
                        "/references");
        assertThat(refused(() -> add(new CustomerId("nobody"), visit("Visit", "nancy", NINE))))
                .containsExactly("/customer");
        assertThat(found(ActivityQuery.ALL.forCustomer(customer))).isEmpty();
    }

    @Full
    @DisplayName(
            "CUS-308 A survivor has the activities of who was merged into it, and gives them back when that is undone")
    default void moves_with_merges() {
        Customer survivor = customers().register(numbered(word(), named("Left")));
        Customer merged = customers().register(numbered(word(), named("Right")));
        Activity left = add(survivor.id(), visit("Left", "nancy", NINE));
        Activity right = add(merged.id(), visit("Right", "nancy", TEN));

        CustomerMerge merge = merges().merge(
                        new MergeRequest(survivor.id(), survivor.version(), merged.id(), merged.version(), Map.of()));
        assertThat(found(ActivityQuery.ALL.forCustomer(survivor.id()))).containsExactly(right.id(), left.id());
        assertThat(found(ActivityQuery.ALL.forCustomer(merged.id()))).containsExactly(right.id(), left.id());

        merges().undo(merge.id());
        assertThat(found(ActivityQuery.ALL.forCustomer(survivor.id()))).containsExactly(left.id());
        assertThat(found(ActivityQuery.ALL.forCustomer(merged.id()))).containsExactly(right.id());
    }

    @Core
    @DisplayName(
            "CUS-504 A list has what the reader owns or takes part in and what is of customers whom he sees, and nothing else")
    default void lists_what_the_reader_sees() {
        String tag = word();
        CustomerId seen = customers()
                .register(numbered(
                        tag + "1",
                        named("Seen")
                                .withProfile(CustomerProfile.ORGANISATION.lookedAfterBy(
                                        Optional.empty(), Optional.of("north" + tag), Optional.empty()))))
                .id();
        Customer doubled = customers().register(numbered(tag + "2", named("Seen twice")));
        CustomerId hidden =
                customers().register(numbered(tag + "3", named("Hidden"))).id();
        Activity ofSeen = activities().add(new NewActivity(seen, visit("Of seen", "ben", NINE)));
        Activity ofMerged = activities().add(new NewActivity(doubled.id(), visit("Of merged", "ben", NINE)));
        Activity own = activities().add(new NewActivity(hidden, visit("Own", "anna" + tag, NINE)));
        Activity together = activities()
                .add(new NewActivity(
                        hidden, visit("Together", "ben", NINE).with(List.of(Participant.user("anna" + tag)))));
        activities().add(new NewActivity(hidden, visit("Hidden", "ben", NINE)));
        merges().merge(new MergeRequest(
                seen, customers().find(seen).orElseThrow().version(), doubled.id(), doubled.version(), Map.of()));

        Sight annas = new Sight("anna" + tag, false, Set.of("north" + tag), Set.of());

        assertThat(activities()
                        .search(ActivityQuery.ALL.seenWith(annas), PageRequest.first())
                        .items())
                .extracting(Activity::id)
                .containsExactlyInAnyOrder(ofSeen.id(), ofMerged.id(), own.id(), together.id());
        assertThat(activities()
                        .search(ActivityQuery.ALL.forCustomer(hidden).seenWith(annas), PageRequest.first())
                        .items())
                .extracting(Activity::id)
                .containsExactlyInAnyOrder(own.id(), together.id());
        assertThat(activities()
                        .search(ActivityQuery.ALL.seenWith(Sight.own("nobody" + tag)), PageRequest.first())
                        .items())
                .isEmpty();
    }

    @Concurrent
    @DisplayName("CUS-309 Of 16 who change one version at once one does, and the others are told")
    default void changes_an_activity_once() throws InterruptedException {
        Activity made = add(customer(), visit("Visit", "nancy", NINE));

        AtOnce.Outcome<Activity> outcome =
                AtOnce.run(16, i -> activities().change(made.id(), made.version(), visit("Visit " + i, "nancy", NINE)));

        assertThat(outcome.results()).hasSize(1);
        assertThat(outcome.failures()).hasSize(15).allMatch(StaleVersionException.class::isInstance);
        assertThat(activities().find(made.id())).contains(outcome.results().get(0));
    }

    @Full
    @DisplayName("CUS-986 Fifty people may take part in an activity, and not one more")
    default void bounds_participants() {
        List<Participant> people = IntStream.range(0, 51)
                .mapToObj(i -> Participant.named("Person " + i))
                .toList();
        ActivityDetails visit = visit("Fair", "nancy", NINE);
        CustomerId customer = customer();

        Activity crowded = add(customer, visit.with(people.subList(0, 50)));

        assertThat(activities().find(crowded.id()).orElseThrow().details().participants())
                .isEqualTo(people.subList(0, 50));
        assertThat(refused(() -> add(customer, visit.with(people)))).containsExactly("/participants");
    }

    private CustomerId customer() {
        return customers().register(unnumbered(named("Active"))).id();
    }

    private Activity add(CustomerId customer, ActivityDetails details) {
        return activities().add(new NewActivity(customer, details));
    }

    private static ActivityDetails visit(String subject, String owner, Instant start) {
        return ActivityDetails.of(ActivityKind.VISIT, subject)
                .ownedBy(owner)
                .at(ActivityTimes.from(start, start.plusSeconds(3600)));
    }

    private List<ActivityId> found(ActivityQuery query) {
        return activities().search(query, PageRequest.first()).items().stream()
                .map(Activity::id)
                .toList();
    }

    private List<DomainEvent> of(ActivityId activity) {
        return recorded().stream()
                .filter(event -> event.subject().equals(activity.value()))
                .toList();
    }

    private static List<String> refused(Runnable work) {
        return catchThrowableOfType(InvalidRequestException.class, work::run).violations().stream()
                .map(Violation::pointer)
                .toList();
    }
}
