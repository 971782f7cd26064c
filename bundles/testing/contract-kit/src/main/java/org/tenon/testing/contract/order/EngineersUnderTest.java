package org.tenon.testing.contract.order;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tenon.catalog.ProductId;
import org.tenon.order.Order;
import org.tenon.order.installation.AppointmentService;
import org.tenon.order.installation.Engineer;
import org.tenon.order.installation.EngineerDetails;
import org.tenon.order.installation.EngineerService;
import org.tenon.order.installation.InstallationDemand;
import org.tenon.order.installation.InstallationPlanning;
import org.tenon.order.installation.Slot;
import org.tenon.order.installation.SlotQuery;
import org.tenon.order.installation.TravelArea;
import org.tenon.order.installation.WorkingTime;

/** A provider that also plans engineers. Each test has a skill of its own, so that it meets its own engineers only. */
public interface EngineersUnderTest extends LifecycleUnderTest {

    ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    EngineerService engineers();

    InstallationPlanning planning();

    AppointmentService appointments();

    static String newSkill() {
        return "skill-" + UUID.randomUUID();
    }

    /** The same hours on every day of the week. */
    static List<WorkingTime> daily(String from, String to) {
        return Stream.of(DayOfWeek.values())
                .map(day -> new WorkingTime(day, LocalTime.parse(from), LocalTime.parse(to)))
                .toList();
    }

    /** Works from 8 to 12 every day, and goes everywhere. */
    static EngineerDetails anna(String... skills) {
        return new EngineerDetails(
                "Anna " + UUID.randomUUID(),
                Optional.empty(),
                ZURICH,
                Set.of(skills),
                daily("08:00", "12:00"),
                List.of(),
                0,
                true);
    }

    static EngineerDetails goingTo(EngineerDetails of, TravelArea... areas) {
        return new EngineerDetails(
                of.name(),
                of.user(),
                of.zone(),
                of.skills(),
                of.hours(),
                List.of(areas),
                of.travelMinutes(),
                of.active());
    }

    static EngineerDetails travelling(EngineerDetails of, int minutes) {
        return new EngineerDetails(
                of.name(), of.user(), of.zone(), of.skills(), of.hours(), of.areas(), minutes, of.active());
    }

    default Engineer engineer(String... skills) {
        return engineers().register(anna(skills));
    }

    /** New goods that take as many minutes a unit and the skill to install. */
    default ProductId installable(long inStock, int minutes, String skill) {
        ProductId product = goods("10", inStock);
        planning().demand(new InstallationDemand(product, minutes, Set.of(skill)));
        return product;
    }

    /** What is free for an order from tomorrow on, for some days. */
    default List<Slot> slots(Order order, int days) {
        return planning()
                .slots(new SlotQuery(
                        order.id(), Optional.of(today().plusDays(1)), days, Optional.empty(), Optional.empty()));
    }
}
