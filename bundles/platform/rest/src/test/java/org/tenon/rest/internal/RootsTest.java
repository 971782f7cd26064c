package org.tenon.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.ws.rs.GET;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;
import org.tenon.rest.Permission;
import org.tenon.rest.internal.ServerDirectory.RootException;

/** Bundles come and go in a framework; their resources are instances of the classes below. */
final class RootsTest {

    @javax.ws.rs.Path("quotes")
    public static class Quotes {
        @GET
        @Permission("quote.read")
        public String get() {
            return "quotes";
        }
    }

    @javax.ws.rs.Path("quotes/lines")
    public static class QuoteLines {
        @GET
        @Permission("quote.read")
        public String get() {
            return "lines";
        }
    }

    @javax.ws.rs.Path("opportunities/all")
    public static class Opportunities {
        @GET
        @Permission("opportunity.read")
        public String get() {
            return "opportunities";
        }
    }

    @javax.ws.rs.Path("orders")
    public static class Orders {
        @GET
        @Permission("order.read")
        public String get() {
            return "orders";
        }
    }

    @javax.ws.rs.Path("leaks")
    public static class Leaking {
        @GET
        public String get() {
            return "no permission named";
        }
    }

    @TempDir
    Path cache;

    private Framework framework;
    private BundleContext context;
    private Roots roots;

    @BeforeEach
    void start() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        cache.toString(),
                        "felix.log.level",
                        "1",
                        "felix.cache.locking",
                        "false"));
        framework.start();
        context = framework.getBundleContext();
        roots = new Roots(context, Duration.ofSeconds(20));
        roots.open();
    }

    @AfterEach
    void stop() throws Exception {
        roots.close();
        framework.stop();
        framework.waitForStop(5000);
    }

    private static InputStream jar(String name, String announced) throws Exception {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", name);
        if (!announced.isEmpty()) {
            headers.putValue("Tenon-Rest", announced);
        }
        return packed(manifest);
    }

    /** The files are named like components, and each says that it is a resource. */
    private static InputStream packed(Manifest manifest, String... components) throws Exception {
        manifest.getMainAttributes().putValue("Service-Component", String.join(", ", components));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (String component : components) {
                jar.putNextEntry(new JarEntry(component));
                jar.write("<property name=\"tenon.rest.resource\" value=\"true\"/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private Bundle install(String name, String announced) throws Exception {
        Bundle bundle = context.installBundle("test:" + name, jar(name, announced));
        bundle.start();
        return bundle;
    }

    private static ServiceRegistration<Object> register(Bundle bundle, Object resource) {
        return bundle.getBundleContext()
                .registerService(Object.class, resource, FrameworkUtil.asDictionary(Map.of(Roots.MARKER, true)));
    }

    private void leave(String root) {
        serverOf(root);
    }

    private BundleServer serverOf(String root) {
        BundleServer server = roots.enter(root);
        server.leave();
        return server;
    }

    /** The status that a caller without patience gets. */
    private int refusal(String root) {
        Roots impatient = new Roots(context, Duration.ofMillis(1));
        impatient.open();
        try {
            impatient.enter(root).leave();
            return 200;
        } catch (RootException none) {
            return none.problem().status();
        } finally {
            impatient.close();
        }
    }

    @Test
    void servesAllRootsOfABundleByOneServer() throws Exception {
        Bundle sales = install("sales", "quotes, opportunities");
        assertThat(roots.missing())
                .containsExactlyInAnyOrder("/api/quotes is not served", "/api/opportunities is not served");
        register(sales, new Quotes());
        register(sales, new Opportunities());
        BundleServer server = roots.enter("quotes");
        assertThat(roots.enter("opportunities")).isSameAs(server);
        assertThat(roots.missing()).isEmpty();
        assertThat(roots.served()).containsExactly(Quotes.class, Opportunities.class);
        server.leave();
        server.leave();
    }

    @Test
    void tellsNotYetFromNever() throws Exception {
        Bundle sales = install("sales", "quotes");
        assertThat(refusal("quotes")).isEqualTo(503);
        assertThat(refusal("unknown")).isEqualTo(404);
        sales.stop();
        assertThat(refusal("quotes")).as("an admin stopped it").isEqualTo(404);
        assertThat(roots.missing()).isEmpty();
    }

    @Test
    void waitsForABundleThatIsBeingUpdated() throws Exception {
        Bundle sales = install("sales", "quotes");
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> leave("quotes"));
        assertThatThrownBy(() -> waiting.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        register(sales, new Quotes());
        waiting.get(10, TimeUnit.SECONDS);
    }

    @Test
    void waitsForAllResourcesBelowARoot() throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "sales");
        manifest.getMainAttributes().putValue("Tenon-Rest", "quotes");
        Bundle sales = context.installBundle("test:sales", packed(manifest, "OSGI-INF/a.xml", "OSGI-INF/b.xml"));
        sales.start();
        register(sales, new QuoteLines());
        CompletableFuture<BundleServer> waiting = CompletableFuture.supplyAsync(() -> serverOf("quotes"));
        assertThatThrownBy(() -> waiting.get(200, TimeUnit.MILLISECONDS))
                .as("a server without the other resource would find nothing")
                .isInstanceOf(TimeoutException.class);
        register(sales, new Quotes());
        assertThat(waiting.get(20, TimeUnit.SECONDS).resources())
                .containsExactlyInAnyOrder(QuoteLines.class, Quotes.class);
    }

    @Test
    void isNeverUnknownWhileItIsUpdated() throws Exception {
        Bundle sales = install("sales", "quotes");
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> caller = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                leave("quotes");
            }
        });
        for (int i = 0; i < 100; i++) {
            // A new version starts while its caller asks: were it unknown for a moment, the caller would get 404.
            register(sales, new Quotes());
            leave("quotes");
            sales.update(jar("sales", "quotes"));
        }
        register(sales, new Quotes());
        done.set(true);
        assertThat(caller).succeedsWithin(Duration.ofSeconds(60));
    }

    @Test
    void keepsThreadsForOthersHoweverManyCallsWait() throws Exception {
        Bundle sales = install("sales", "quotes");
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < Roots.MOST_WAITING; i++) {
            Thread thread = new Thread(() -> leave("quotes"));
            thread.start();
            waiting.add(thread);
        }
        while (waiting.stream().anyMatch(thread -> thread.getState() != Thread.State.TIMED_WAITING)) {
            assertThat(waiting).allMatch(Thread::isAlive);
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> leave("quotes")).isInstanceOfSatisfying(RootException.class, refused -> assertThat(
                        refused.problem().status())
                .isEqualTo(503));
        register(sales, new Quotes());
        for (Thread thread : waiting) {
            thread.join();
        }
    }

    @Test
    void leavesOtherBundlesAlone() throws Exception {
        Bundle sales = install("sales", "quotes");
        Bundle order = install("order", "orders");
        register(sales, new Quotes());
        register(order, new Orders());
        BundleServer orders = serverOf("orders");
        leave("quotes");
        sales.stop();
        assertThat(serverOf("orders")).isSameAs(orders);
        sales.start();
        register(sales, new Quotes());
        leave("quotes");
        assertThat(serverOf("orders")).isSameAs(orders);
    }

    @Test
    void letsCallsFinishBeforeAResourceGoes() throws Exception {
        Bundle sales = install("sales", "quotes");
        ServiceRegistration<Object> quotes = register(sales, new Quotes());
        BundleServer server = roots.enter("quotes");
        CompletableFuture<Void> going = CompletableFuture.runAsync(quotes::unregister);
        assertThatThrownBy(() -> going.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        server.leave();
        going.get(5, TimeUnit.SECONDS);
        assertThat(refusal("quotes")).isEqualTo(503);
    }

    private static void await(Bundle bundle, int state) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (bundle.getState() != state) {
            assertThat(System.nanoTime()).as("state %s", bundle.getState()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void stopsABundleWithAnOperationThatNamesNoPermissionUntilItIsUpdated() throws Exception {
        Bundle order = install("order", "orders");
        register(order, new Orders());
        BundleServer orders = serverOf("orders");
        Bundle vendor = install("vendor", "leaks");
        register(vendor, new Leaking());
        await(vendor, Bundle.RESOLVED);
        assertThat(roots.missing())
                .singleElement()
                .asString()
                .startsWith("vendor is refused: " + Leaking.class.getName());
        assertThat(refusal("leaks")).isEqualTo(503);

        vendor.start();
        register(vendor, new Leaking());
        await(vendor, Bundle.RESOLVED);

        vendor.update(jar("vendor", "quotes"));
        await(vendor, Bundle.ACTIVE);
        register(vendor, new Quotes());
        leave("quotes");
        assertThat(refusal("leaks")).isEqualTo(404);
        assertThat(roots.missing()).isEmpty();
        assertThat(serverOf("orders")).isSameAs(orders);
    }

    @Test
    void forgetsARefusedBundleThatAnnouncesNothingWhenItIsUninstalled() throws Exception {
        Bundle vendor = install("vendor", "");
        register(vendor, new Leaking());
        await(vendor, Bundle.RESOLVED);
        assertThat(roots.missing()).hasSize(1);
        vendor.uninstall();
        assertThat(roots.missing()).isEmpty();
    }

    @Test
    void servesNothingOfABundleWithAnOperationThatNamesNoPermission() throws Exception {
        Bundle sales = install("sales", "quotes,leaks");
        register(sales, new Quotes());
        register(sales, new Leaking());
        for (String root : new String[] {"leaks", "quotes"}) {
            assertThatThrownBy(() -> leave(root)).isInstanceOfSatisfying(RootException.class, refused -> assertThat(
                            refused.problem().status())
                    .isEqualTo(503));
        }
        assertThat(roots.served()).isEmpty();
        assertThat(roots.missing()).anySatisfy(missing -> assertThat(missing)
                .contains(Leaking.class.getName() + ".get")
                .contains("@Permission"));
    }

    @Test
    void keepsARootWithTheBundleThatWasFirst() throws Exception {
        Bundle first = install("first", "quotes");
        Bundle second = install("second", "quotes");
        register(first, new Quotes());
        BundleServer server = serverOf("quotes");
        register(second, new Quotes());
        assertThat(serverOf("quotes")).isSameAs(server);
    }

    @Test
    void servesABundleThatAnnouncesNothing() throws Exception {
        ServiceRegistration<Object> quotes = register(install("plain", ""), new Quotes());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (roots.served().isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
        quotes.unregister();
        assertThatThrownBy(() -> leave("quotes")).isInstanceOf(RootException.class);
    }
}
