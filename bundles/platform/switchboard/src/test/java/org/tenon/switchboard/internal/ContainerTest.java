package org.tenon.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.tenon.kernel.capability.CapabilityUnavailableException;
import org.tenon.switchboard.sample.Farewell;
import org.tenon.switchboard.sample.Greeting;

@Timeout(120)
class ContainerTest {

    @TempDir
    private Path folder;

    private Container container;

    @BeforeEach
    void open() throws Exception {
        container = new Container(folder);
    }

    @AfterEach
    void close() throws Exception {
        container.close();
    }

    @Test
    void consumers_see_one_routed_service_and_never_a_provider() throws Exception {
        container.switchboard();
        List<String> events = new ArrayList<>();
        container
                .consumer()
                .addServiceListener(
                        event -> events.add(event.getType() + " "
                                + event.getServiceReference().getProperty("tenon.routed")),
                        "(objectClass=" + Greeting.class.getName() + ")");

        container.provider("standard", "1.0.0", 0).start();
        container.provider("acme", "1.0.0", 5).start();

        assertThat(seen()).singleElement().satisfies(reference -> {
            assertThat(reference.getProperty("tenon.routed")).isEqualTo(true);
            assertThat(reference.getProperty("tenon.capability")).isEqualTo("greeting");
        });
        assertThat(events).containsExactly(ServiceEvent.REGISTERED + " true");
        assertThat(container.greeting().greet("Anna")).isEqualTo("acme 1.0.0 Anna");
        assertThat(container.system().getServiceReferences(Greeting.class, null))
                .as("the framework sees them all")
                .hasSize(3);
    }

    @Test
    void providers_that_were_there_before_the_switchboard_are_routed_too() throws Exception {
        container.provider("standard", "1.0.0", 0).start();
        assertThat(seen()).hasSize(1);

        container.switchboard();

        assertThat(seen()).singleElement().satisfies(reference -> assertThat(reference.getProperty("tenon.routed"))
                .isEqualTo(true));
        assertThat(container.greeting().greet("Anna")).isEqualTo("standard 1.0.0 Anna");
    }

    @Test
    void an_update_of_a_lone_provider_under_load_fails_no_call_and_takes_no_service_away() throws Exception {
        container.switchboard();
        Bundle provider = container.provider("standard", "1.0.0", 0);
        provider.start();
        Greeting greeting = container.greeting();
        AtomicInteger withdrawn = new AtomicInteger();
        container.consumer().addServiceListener(event -> {
            if (event.getType() == ServiceEvent.UNREGISTERING) {
                withdrawn.incrementAndGet();
            }
        });
        Load load = new Load(greeting, 4);

        for (int version = 1; version <= 20; version++) {
            load.awaitMore();
            provider.update(Container.providerJar("standard", "1.0." + version, 0));
        }
        load.awaitMore();
        load.stop();

        assertThat(load.failures).isEmpty();
        assertThat(load.answers).contains("standard 1.0.0 Anna", "standard 1.0.20 Anna");
        assertThat(withdrawn).hasValue(0);
    }

    @Test
    void stopping_one_of_two_providers_under_load_fails_no_call() throws Exception {
        container.switchboard();
        container.provider("standard", "1.0.0", 0).start();
        Bundle acme = container.provider("acme", "1.0.0", 5);
        acme.start();
        Load load = new Load(container.greeting(), 4);

        for (int i = 0; i < 20; i++) {
            load.awaitMore();
            acme.stop();
            load.awaitMore();
            acme.start();
        }
        load.stop();

        assertThat(load.failures).isEmpty();
        assertThat(load.answers).containsExactlyInAnyOrder("acme 1.0.0 Anna", "standard 1.0.0 Anna");
    }

    @Test
    void a_stopped_lone_provider_leaves_a_service_that_says_it_is_unavailable() throws Exception {
        container.switchboard();
        container.configure(Map.of("park.seconds", "0"));
        Bundle provider = container.provider("standard", "1.0.0", 0);
        provider.start();
        Greeting greeting = container.greeting();
        provider.stop();

        assertThat(seen()).hasSize(1);
        assertThatThrownBy(() -> greeting.greet("Anna")).isInstanceOf(CapabilityUnavailableException.class);

        provider.start();
        assertThat(greeting.greet("Anna")).isEqualTo("standard 1.0.0 Anna");
    }

    @Test
    void the_routed_services_go_some_time_after_the_last_provider_was_uninstalled() throws Exception {
        container.switchboard();
        container.configure(Map.of("park.seconds", "0"));
        Bundle provider = container.provider("standard", "1.0.0", 0);
        provider.start();
        CountDownLatch gone = new CountDownLatch(2);
        container.consumer().addServiceListener(event -> {
            if (event.getType() == ServiceEvent.UNREGISTERING) {
                gone.countDown();
            }
        });

        provider.uninstall();

        assertThat(gone.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(seen()).isEmpty();
    }

    @Test
    void when_the_switchboard_stops_its_services_go_and_no_provider_shows() throws Exception {
        Bundle switchboard = container.switchboard();
        container.provider("standard", "1.0.0", 0).start();
        AtomicInteger shown = new AtomicInteger();
        container.consumer().addServiceListener(event -> {
            if (event.getType() == ServiceEvent.REGISTERED) {
                shown.incrementAndGet();
            }
        });

        switchboard.stop();
        assertThat(shown).hasValue(0);

        switchboard.start();
        assertThat(container.greeting().greet("Anna")).isEqualTo("standard 1.0.0 Anna");
        assertThat(container.consumer().getServiceReference(Farewell.class)).isNotNull();
    }

    private List<ServiceReference<Greeting>> seen() throws Exception {
        return List.copyOf(container.consumer().getServiceReferences(Greeting.class, null));
    }

    /** Threads that greet without a pause. */
    private static final class Load {

        final Set<String> answers = ConcurrentHashMap.newKeySet();
        final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        private final AtomicInteger calls = new AtomicInteger();
        private final AtomicBoolean stop = new AtomicBoolean();
        private final List<Thread> threads = new ArrayList<>();

        Load(Greeting greeting, int callers) {
            for (int i = 0; i < callers; i++) {
                Thread thread = new Thread(() -> {
                    while (!stop.get()) {
                        try {
                            answers.add(greeting.greet("Anna"));
                        } catch (RuntimeException e) {
                            failures.add(e);
                        }
                        calls.incrementAndGet();
                    }
                });
                thread.start();
                threads.add(thread);
            }
        }

        /** Waits until there were more calls. */
        void awaitMore() {
            int enough = calls.get() + 50;
            while (calls.get() < enough) {
                Thread.onSpinWait();
            }
        }

        void stop() throws InterruptedException {
            stop.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }
}
