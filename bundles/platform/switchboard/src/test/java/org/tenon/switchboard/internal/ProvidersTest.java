package org.tenon.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.tenon.kernel.capability.Capability;
import org.tenon.switchboard.sample.Greeting;

/**
 * Services that change and go while they are still coming in, which those of untrusted providers do on a thread of their own.
 * The events are told by hand, so that they come when the test wants them to.
 */
@Timeout(60)
class ProvidersTest {

    @TempDir
    private Path folder;

    private final Timer timer = new Timer();
    private Container container;
    private Board board;
    private Providers providers;

    @BeforeEach
    void open() throws Exception {
        container = new Container(folder);
        board = new Board();
        providers = new Providers(
                container.system(), board.switchboard, new Offers(), new Lines(container.system()), timer);
    }

    @AfterEach
    void close() throws Exception {
        timer.close();
        board.close();
        container.close();
    }

    @Test
    void one_that_changes_while_it_comes_in_is_gone_when_it_has_gone() throws Exception {
        Slow slow = new Slow(new Named("old"));
        ServiceRegistration<?> old = register("fault", slow);
        tell(ServiceEvent.REGISTERED, old);
        slow.awaitAsked();
        tell(ServiceEvent.MODIFIED, old);
        slow.comeIn();
        awaitTakenIn();
        assertThat(board.greeting().greet("Anna")).isEqualTo("old Anna");

        tell(ServiceEvent.UNREGISTERING, old);
        comeAndGreet("fault", "new");

        assertThat(old.getReference().getUsingBundles()).isNull();
    }

    @Test
    void one_that_goes_while_it_comes_in_is_not_called() throws Exception {
        Slow slow = new Slow(new Named("old"));
        ServiceRegistration<?> old = register("fault", slow);
        tell(ServiceEvent.REGISTERED, old);
        slow.awaitAsked();
        tell(ServiceEvent.UNREGISTERING, old);
        slow.comeIn();
        awaitTakenIn();

        comeAndGreet("fault", "new");

        assertThat(old.getReference().getUsingBundles()).isNull();
    }

    @Test
    void one_that_changes_its_name_while_it_comes_in_is_called_by_the_new_one() throws Exception {
        Slow slow = new Slow(new Named("greeter"));
        ServiceRegistration<?> service = register("fault", slow);
        tell(ServiceEvent.REGISTERED, service);
        slow.awaitAsked();
        service.setProperties(FrameworkUtil.asDictionary(properties("fixed")));
        tell(ServiceEvent.MODIFIED, service);
        slow.comeIn();
        awaitTakenIn();

        assertThat(board.router.providers())
                .filteredOn(Provider::usable)
                .extracting(Provider::name)
                .containsExactly("fixed");
        assertThat(board.router.providers()).noneMatch(Provider::starting);
    }

    @Test
    void one_that_changes_is_called_without_a_break_and_asked_for_once() throws Exception {
        Slow slow = new Slow(new Named("greeter"));
        slow.comeIn();
        ServiceRegistration<?> service = register("fault", slow);
        tell(ServiceEvent.REGISTERED, service);
        awaitTakenIn();
        Outlet before = outlet();

        tell(ServiceEvent.MODIFIED, service);

        assertThat(before.open()).isFalse();
        assertThat(outlet().service()).isSameAs(before.service());
        assertThat(board.greeting().greet("Anna")).isEqualTo("greeter Anna");
        tell(ServiceEvent.UNREGISTERING, service);
        assertThat(service.getReference().getUsingBundles()).isNull();
    }

    @Test
    void one_that_is_no_provider_any_more_is_not_called_until_it_is_again() throws Exception {
        Slow slow = new Slow(new Named("greeter"));
        slow.comeIn();
        ServiceRegistration<?> service = register("fault", slow);
        tell(ServiceEvent.REGISTERED, service);
        awaitTakenIn();

        service.setProperties(FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_DESCRIPTION, "none")));
        tell(ServiceEvent.MODIFIED_ENDMATCH, service);
        assertThat(board.router.providers()).noneMatch(Provider::usable);

        service.setProperties(FrameworkUtil.asDictionary(properties("fault")));
        tell(ServiceEvent.MODIFIED, service);
        assertThat(board.greeting().greet("Anna")).isEqualTo("greeter Anna");
    }

    /** Another service takes the place, and calls come to it. */
    private void comeAndGreet(String provider, String answer) throws InterruptedException {
        assertThat(board.router.providers()).noneMatch(Provider::usable);
        Slow another = new Slow(new Named(answer));
        another.comeIn();
        tell(ServiceEvent.REGISTERED, register(provider, another));
        awaitTakenIn();
        assertThat(board.greeting().greet("Anna")).isEqualTo(answer + " Anna");
    }

    private Outlet outlet() {
        return board.router.providers().get(0).outlet(Greeting.class);
    }

    private ServiceRegistration<?> register(String provider, Slow slow) {
        return container
                .system()
                .registerService(Greeting.class, slow, FrameworkUtil.asDictionary(properties(provider)));
    }

    private static Map<String, Object> properties(String provider) {
        return Map.of(Capability.PROVIDER, provider, Capability.TRUST, "untrusted");
    }

    private void tell(int event, ServiceRegistration<?> service) {
        providers.serviceChanged(new ServiceEvent(event, service.getReference()));
    }

    /** Waits until nobody is on the way in. */
    private static void awaitTakenIn() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("tenon-start-")) {
                thread.join();
            }
        }
    }

    /** A service that comes up only when it is let. */
    private static final class Slow implements ServiceFactory<Greeting> {

        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch let = new CountDownLatch(1);
        private final Greeting greeting;

        Slow(Greeting greeting) {
            this.greeting = greeting;
        }

        void awaitAsked() throws InterruptedException {
            asked.await();
        }

        void comeIn() {
            let.countDown();
        }

        @Override
        public Greeting getService(Bundle bundle, ServiceRegistration<Greeting> registration) {
            asked.countDown();
            try {
                let.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return greeting;
        }

        @Override
        public void ungetService(Bundle bundle, ServiceRegistration<Greeting> registration, Greeting service) {
            // It is as it was.
        }
    }
}
