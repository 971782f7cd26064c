package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.order.EngineersUnderTest.anna;
import static org.tenon.testing.contract.order.EngineersUnderTest.daily;
import static org.tenon.testing.contract.order.EngineersUnderTest.goingTo;
import static org.tenon.testing.contract.order.EngineersUnderTest.newSkill;
import static org.tenon.testing.contract.order.OrderUnderTest.line;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.NewCustomer;
import org.tenon.customer.PostalAddress;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violation;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.installation.Absence;
import org.tenon.order.installation.AppointmentService;
import org.tenon.order.installation.Engineer;
import org.tenon.order.installation.EngineerChanged;
import org.tenon.order.installation.EngineerDetails;
import org.tenon.order.installation.EngineerId;
import org.tenon.order.installation.EngineerService;
import org.tenon.order.installation.InstallationDemand;
import org.tenon.order.installation.InstallationPlanning;
import org.tenon.order.installation.NewAbsence;
import org.tenon.order.installation.Slot;
import org.tenon.order.installation.SlotQuery;
import org.tenon.order.installation.TravelArea;
import org.tenon.order.installation.WorkingTime;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Who can install what, and when. */
@Besides(
        value = "engineers",
        services = {EngineerService.class, InstallationPlanning.class, AppointmentService.class})
public interface SlotContract extends EngineersUnderTest {

    private static void refused(String pointer, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactly(pointer));
    }

    private List<LocalTime> times(List<Slot> slots) {
        return slots.stream()
                .map(slot -> slot.start().atZone(slot.zone()).toLocalTime())
                .toList();
    }

    @Core
    @DisplayName("ORD-300 An engineer is found with all that was said of him, and is changed by who knows his version")
    default void engineersAreKept() {
        EngineerDetails details = new EngineerDetails(
                "Bert",
                Optional.of("bert"),
                ZoneId.of("Asia/Shanghai"),
                Set.of("gas", "high-voltage"),
                daily("09:00", "17:30"),
                List.of(new TravelArea("CN", "20"), new TravelArea("SG", "")),
                45,
                true);
        Engineer bert = engineers().register(details);
        assertThat(bert.details()).isEqualTo(details);
        assertThat(engineers().find(bert.id())).contains(bert);
        assertThat(engineers().engineers()).contains(bert);

        EngineerDetails less = anna("gas");
        Engineer changed = engineers().change(bert.id(), bert.version(), less);
        assertThat(changed.details()).isEqualTo(less);
        assertThatThrownBy(() -> engineers().change(bert.id(), bert.version(), details))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> engineers().change(new EngineerId("none"), 1, details))
                .isInstanceOf(NotFoundException.class);
        assertThat(engineers().find(new EngineerId("none"))).isEmpty();
    }

    @Full
    @DisplayName("ORD-301 A wrong engineer, absence or demand is refused with its places")
    default void wrongEngineers() {
        EngineerDetails wrong = new EngineerDetails(
                " ",
                Optional.empty(),
                ZURICH,
                Set.of("Not A Skill"),
                List.of(
                        new WorkingTime(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(8, 0)),
                        new WorkingTime(DayOfWeek.TUESDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)),
                        new WorkingTime(DayOfWeek.TUESDAY, LocalTime.of(11, 0), LocalTime.of(13, 0))),
                List.of(new TravelArea("Swiss", "")),
                -1,
                true);
        assertThatThrownBy(() -> engineers().register(wrong))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactlyInAnyOrder(
                                "/name",
                                "/skills",
                                "/hours/0/to",
                                "/hours/2/from",
                                "/areas/0/country",
                                "/travelMinutes"));

        var noon = today().atTime(12, 0);
        refused("/to", () -> engineers().absent(new NewAbsence(Optional.empty(), noon, noon, "Lunch")));
        refused("/engineer", () -> engineers()
                .absent(new NewAbsence(Optional.of(new EngineerId("none")), noon, noon.plusHours(1), "Lunch")));
        refused("/minutes", () -> planning().demand(new InstallationDemand(goods("1", 0), 0, Set.of())));
        refused("/product", () -> planning().demand(new InstallationDemand(new ProductId("none"), 1, Set.of())));
    }

    @Full
    @DisplayName("ORD-950 Of an engineer who is registered or changed is told, with his name")
    default void engineersAreTold() {
        Engineer anna = engineers().register(anna("gas"));
        Engineer changed = engineers().change(anna.id(), anna.version(), anna("gas", "crane"));

        assertThat(events().stream()
                        .filter(event -> event instanceof EngineerChanged told
                                && told.engineer().equals(anna.id()))
                        .map(event -> ((EngineerChanged) event).name()))
                .containsExactly(anna.details().name(), changed.details().name());
    }

    @Full
    @DisplayName("ORD-953 An absence lies in the years 1900 to 9998, both of them included")
    default void yearsOfAbsences() {
        var first = LocalDate.of(1900, 1, 1).atStartOfDay();
        var last = LocalDate.of(9998, 12, 31).atTime(12, 0);
        assertThat(engineers()
                        .absent(new NewAbsence(Optional.empty(), first, first.plusHours(1), "Long ago"))
                        .details()
                        .from())
                .isEqualTo(first);
        assertThat(engineers()
                        .absent(new NewAbsence(Optional.empty(), last, last.plusHours(1), "Far off"))
                        .details()
                        .to())
                .isEqualTo(last.plusHours(1));
        refused("/from", () -> engineers()
                .absent(new NewAbsence(Optional.empty(), first.minusHours(1), first.plusHours(1), "Too early")));
        refused("/from", () -> engineers()
                .absent(new NewAbsence(Optional.empty(), last, last.plusDays(1), "Too late")));
    }

    @Full
    @DisplayName(
            "ORD-951 A user without a name is refused, and so is a unit that takes longer than a day; a day is not")
    default void edgesOfEngineers() {
        EngineerDetails anna = anna("gas");
        refused("/user", () -> engineers()
                .register(new EngineerDetails(
                        anna.name(),
                        Optional.of(" "),
                        anna.zone(),
                        anna.skills(),
                        anna.hours(),
                        anna.areas(),
                        anna.travelMinutes(),
                        anna.active())));
        ProductId product = goods("1", 0);
        refused("/minutes", () -> planning().demand(new InstallationDemand(product, 1_441, Set.of())));

        InstallationDemand day = planning().demand(new InstallationDemand(product, 1_440, Set.of()));

        assertThat(planning().demands()).contains(day);
    }

    @Core
    @DisplayName("ORD-302 Slots are as long as the products demand, one after the other within the working hours")
    default void slotsFollowDemand() {
        String skill = newSkill();
        Engineer anna = engineer(skill);
        // 2 * 50 + 10 = 110 minutes, in the four hours from 8 to 12.
        Order order = binding(customer(), line(installable(5, 50, skill), 2), line(installable(5, 10, skill), 1));

        List<Slot> slots = slots(order, 1);
        assertThat(times(slots)).containsExactly(LocalTime.of(8, 0), LocalTime.of(10, 0));
        assertThat(slots).allSatisfy(slot -> {
            assertThat(slot.engineer()).isEqualTo(anna.id());
            assertThat(slot.name()).isEqualTo(anna.details().name());
            assertThat(slot.day()).isEqualTo(today().plusDays(1));
            assertThat(Duration.between(slot.start(), slot.end())).isEqualTo(Duration.ofMinutes(110));
        });
        assertThat(times(planning()
                        .slots(new SlotQuery(
                                order.id(),
                                Optional.of(today().plusDays(1)),
                                1,
                                Optional.of(anna.id()),
                                Optional.of(Duration.ofHours(4))))))
                .containsExactly(LocalTime.of(8, 0));
    }

    @Core
    @DisplayName("ORD-303 Only who has all the skills, is planned and goes where the goods go is free for an order")
    default void whoCan() {
        String skill = newSkill();
        ProductId product = installable(5, 60, skill);
        planning().demand(new InstallationDemand(product, 60, Set.of(skill, "gas")));
        engineer(skill);
        engineers().register(goingTo(anna(skill, "gas"), new TravelArea("CH", "30")));
        EngineerDetails idle = anna(skill, "gas");
        engineers()
                .register(new EngineerDetails(
                        idle.name(), idle.user(), idle.zone(), idle.skills(), idle.hours(), idle.areas(), 0, false));
        Engineer near =
                engineers().register(goingTo(anna(skill, "gas"), new TravelArea("DE", ""), new TravelArea("CH", "80")));
        PostalAddress billing = new PostalAddress(
                PostalAddress.Kind.BILLING, List.of("Bundesplatz 3"), "Bern", Optional.empty(), "3003", "CH");
        PostalAddress shipping = new PostalAddress(
                PostalAddress.Kind.SHIPPING, List.of("Bahnhofstrasse 1"), "Zürich", Optional.empty(), "8001", "CH");
        CustomerId zurich = customers()
                .register(new NewCustomer(
                        Optional.empty(),
                        CustomerDetails.of("A customer in Zürich", USD).withAddresses(List.of(billing, shipping))))
                .id();

        assertThat(slots(binding(zurich, line(product, 1)), 1))
                .isNotEmpty()
                .allSatisfy(slot -> assertThat(slot.engineer()).isEqualTo(near.id()));
        assertThat(slots(binding(customer(), line(product, 1)), 1)).isEmpty();
    }

    @Core
    @DisplayName("ORD-304 Nobody is free while he is away, nor on a holiday, until that is taken back")
    default void absences() {
        String skill = newSkill();
        Engineer anna = engineer(skill);
        Order order = binding(customer(), line(installable(5, 60, skill), 1));
        LocalDate day = today().plusDays(2);
        // Far from what other tests plan.
        LocalDate holiday = today().plusDays(200);
        Absence dentist = engineers()
                .absent(new NewAbsence(Optional.of(anna.id()), day.atTime(8, 30), day.atTime(10, 0), "Dentist"));
        Absence feast = engineers()
                .absent(new NewAbsence(
                        Optional.empty(),
                        holiday.atStartOfDay(),
                        holiday.plusDays(1).atStartOfDay(),
                        "A feast"));

        assertThat(times(on(order, day))).containsExactly(LocalTime.of(10, 0), LocalTime.of(11, 0));
        assertThat(on(order, holiday)).isEmpty();
        assertThat(on(order, holiday.plusDays(1))).hasSize(4);
        assertThat(engineers().absences(day, day)).contains(dentist).doesNotContain(feast);
        assertThat(engineers().absences(holiday, holiday)).contains(feast);

        engineers().present(dentist.id());
        engineers().present(feast.id());
        assertThat(on(order, day)).hasSize(4);
        assertThatThrownBy(() -> engineers().present(dentist.id())).isInstanceOf(NotFoundException.class);
    }

    private List<Slot> on(Order order, LocalDate day) {
        return planning().slots(new SlotQuery(order.id(), Optional.of(day), 1, Optional.empty(), Optional.empty()));
    }

    @Full
    @DisplayName("ORD-305 Hours are those of the engineer's clock, also on the day on which it is put forward")
    default void summerTime() {
        String skill = newSkill();
        EngineerDetails early = anna(skill);
        engineers()
                .register(new EngineerDetails(
                        early.name(),
                        early.user(),
                        ZURICH,
                        early.skills(),
                        daily("01:00", "04:00"),
                        early.areas(),
                        0,
                        true));
        Order order = binding(customer(), line(installable(5, 60, skill), 1));
        LocalDate forward = LocalDate.of(today().getYear() + 1, Month.MARCH, 31)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));

        assertThat(times(on(order, forward))).containsExactly(LocalTime.of(1, 0), LocalTime.of(3, 0));
        assertThat(times(on(order, forward.minusDays(7))))
                .containsExactly(LocalTime.of(1, 0), LocalTime.of(2, 0), LocalTime.of(3, 0));
    }

    @Core
    @DisplayName("ORD-306 No slot comes before the goods")
    default void slotsComeAfterGoods() {
        String skill = newSkill();
        engineer(skill);
        Order order = binding(customer(), line(installable(0, 60, skill), 1));

        assertThat(planning().slots(SlotQuery.of(order.id())).get(0).day()).isEqualTo(restocked());
        assertThat(slots(order, 7)).isEmpty();
    }

    @Full
    @DisplayName("ORD-307 Slots of what is not binding, for nobody known or without a duration are refused")
    default void wrongQueries() {
        String skill = newSkill();
        Order draft = order(customer(), line(installable(5, 60, skill), 1));
        Order plain = binding(customer(), line(goods("10", 5), 1));

        assertThatThrownBy(() -> slots(draft, 1))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("order.state"));
        assertThatThrownBy(() -> planning().slots(SlotQuery.of(new OrderId("none"))))
                .isInstanceOf(NotFoundException.class);
        refused("/minutes", () -> slots(plain, 1));
        refused("/days", () -> slots(plain, 61));
        refused("/engineer", () -> planning()
                .slots(new SlotQuery(
                        plain.id(),
                        Optional.empty(),
                        1,
                        Optional.of(new EngineerId("none")),
                        Optional.of(Duration.ofHours(1)))));
    }
}
