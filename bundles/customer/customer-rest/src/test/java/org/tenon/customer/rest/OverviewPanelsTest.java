package org.tenon.customer.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tenon.customer.CustomerId;
import org.tenon.customer.spi.OverviewItem;
import org.tenon.customer.spi.OverviewPanel;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;

class OverviewPanelsTest {

    private static final CustomerId CUSTOMER = new CustomerId("c-1");
    private static final Actor SELLER = new Actor("seller", Set.of("sales"), Set.of("customer.read", "quote.read"));

    private final CountDownLatch release = new CountDownLatch(1);
    private final ThreadActors actors = new ThreadActors();
    /** Waits as long as a busy build machine may need. */
    private final OverviewPanels panels = new OverviewPanels(actors, Duration.ofSeconds(30));
    /** For panels that hang: long enough for the others. */
    private final OverviewPanels hasty = new OverviewPanels(actors, Duration.ofSeconds(1));

    @AfterEach
    void stop() {
        release.countDown();
        panels.stop();
        hasty.stop();
    }

    @Test
    void shows_what_the_panels_say_by_capability() {
        panels.panels = List.of(new Panel("sales", () -> List.of(item("Q-1"))), new Panel("order", List::of));

        assertThat(show())
                .containsExactly(
                        new OverviewBody.Panel("order", "order in en", List.of(), Optional.empty()),
                        new OverviewBody.Panel(
                                "sales", "sales in en", List.of(OverviewBody.Item.of(item("Q-1"))), Optional.empty()));
    }

    @Test
    void lists_a_panel_that_fails_with_an_error() {
        panels.panels = List.of(
                new Panel("order", () -> {
                    throw new IllegalStateException("secret detail");
                }),
                new Panel("sales", () -> {
                    throw new NoClassDefFoundError("gone");
                }),
                new Panel("service", List::of));

        assertThat(show())
                .extracting(OverviewBody.Panel::capability, OverviewBody.Panel::error)
                .containsExactly(
                        tuple("order", Optional.of("It failed.")),
                        tuple("sales", Optional.of("It failed.")),
                        tuple("service", Optional.empty()));
    }

    @Test
    void shows_the_newest_of_a_customer_and_of_those_who_were_merged_into_it() {
        panels.panels = List.of(new Panel("order", List::of) {
            @Override
            public List<OverviewItem> items(CustomerId customer, int limit) {
                int month = customer.equals(CUSTOMER) ? 1 : 2;
                return List.of(
                        item(customer + " old", LocalDate.of(2026, month, 1)),
                        item(customer + " new", LocalDate.of(2026, month + 2, 1)));
            }
        });

        assertThat(panels.of(List.of(CUSTOMER, new CustomerId("c-2")), Locale.ENGLISH)
                        .get(0)
                        .items())
                .extracting(OverviewBody.Item::title)
                .containsExactly("c-2 new", "c-1 new", "c-2 old", "c-1 old");
    }

    @Test
    void waits_for_a_slow_panel_no_longer_than_the_limit() {
        hasty.panels = List.of(new Panel("order", this::hang), new Panel("sales", List::of));

        assertThat(show(hasty))
                .extracting(OverviewBody.Panel::error)
                .containsExactly(Optional.of("It did not answer in time."), Optional.empty());
    }

    @Test
    void does_not_let_a_hanging_panel_take_the_threads_of_the_others() {
        AtomicInteger asked = new AtomicInteger();
        hasty.panels = List.of(
                new Panel("order", () -> {
                    asked.incrementAndGet();
                    return hang();
                }),
                new Panel("sales", List::of));

        for (int i = 0; i < 12; i++) {
            assertThat(show(hasty).get(1).error()).isEmpty();
        }

        assertThat(asked).hasValue(2);
        assertThat(show(hasty).get(0).error()).contains("It is still busy with earlier requests.");
    }

    @Test
    void asks_a_panel_again_once_it_is_done() {
        OverviewPanel slow = new Panel("order", this::hang);
        hasty.panels = List.of(slow);
        show(hasty);
        show(hasty);
        assertThat(show(hasty).get(0).error()).contains("It is still busy with earlier requests.");

        release.countDown();

        // Both late calls end on their own threads; until then it is refused at once.
        while (show(hasty).get(0).error().isPresent()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void asks_for_the_acting_user_and_shows_nothing_that_the_user_may_not_see() {
        List<String> seen = new ArrayList<>();
        panels.panels = List.of(new Panel("order", "order.read", List::of), new Panel("sales", "quote.read", () -> {
            seen.add(actors.current().user());
            return List.of();
        }));

        List<OverviewBody.Panel> shown = actors.as(SELLER, () -> show(panels));

        assertThat(shown).extracting(OverviewBody.Panel::capability).containsExactly("sales");
        assertThat(seen).containsExactly("seller");
    }

    @Test
    void leaves_out_a_panel_that_does_not_say_what_it_is() {
        panels.panels = List.of(
                new Panel("order", List::of) {
                    @Override
                    public String title(Locale language) {
                        throw new IllegalStateException();
                    }
                },
                new Panel("sales", List::of));

        assertThat(show()).extracting(OverviewBody.Panel::capability).containsExactly("sales");
    }

    @Test
    void chooses_the_language_of_the_titles() {
        assertThat(OverviewResource.language("zh-CN,zh;q=0.9,en;q=0.8")).isEqualTo(Locale.CHINESE);
        assertThat(OverviewResource.language("en-GB")).isEqualTo(Locale.ENGLISH);
        assertThat(OverviewResource.language("fr, zh;q=0.5")).isEqualTo(Locale.CHINESE);
        assertThat(OverviewResource.language("fr")).isEqualTo(Locale.ENGLISH);
        assertThat(OverviewResource.language("*")).isEqualTo(Locale.ENGLISH);
        assertThat(OverviewResource.language(null)).isEqualTo(Locale.ENGLISH);
        assertThat(OverviewResource.language(";;;no list;;")).isEqualTo(Locale.ENGLISH);
    }

    private List<OverviewBody.Panel> show() {
        return show(panels);
    }

    private static List<OverviewBody.Panel> show(OverviewPanels shown) {
        return shown.of(List.of(CUSTOMER), Locale.ENGLISH);
    }

    private List<OverviewItem> hang() {
        try {
            release.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    private static OverviewItem item(String title) {
        return item(title, LocalDate.of(2026, 11, 23));
    }

    private static OverviewItem item(String title, LocalDate date) {
        return new OverviewItem("quotes/1", title, Optional.of("draft"), date, Optional.empty());
    }

    private static class Panel implements OverviewPanel {

        private final String capability;
        private final String permission;
        private final Supplier<List<OverviewItem>> items;

        Panel(String capability, Supplier<List<OverviewItem>> items) {
            this(capability, "customer.read", items);
        }

        Panel(String capability, String permission, Supplier<List<OverviewItem>> items) {
            this.capability = capability;
            this.permission = permission;
            this.items = items;
        }

        @Override
        public String capability() {
            return capability;
        }

        @Override
        public String permission() {
            return permission;
        }

        @Override
        public String title(Locale language) {
            return capability + " in " + language;
        }

        @Override
        public List<OverviewItem> items(CustomerId customer, int limit) {
            return items.get();
        }
    }

    private static final class ThreadActors implements Actors {

        private final ThreadLocal<Actor> actor = ThreadLocal.withInitial(() -> Actor.SYSTEM);

        @Override
        public Actor current() {
            return actor.get();
        }

        @Override
        public <T> T as(Actor other, Supplier<T> work) {
            Actor before = actor.get();
            actor.set(other);
            try {
                return work.get();
            } finally {
                actor.set(before);
            }
        }
    }
}
