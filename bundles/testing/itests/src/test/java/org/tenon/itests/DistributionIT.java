package org.tenon.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;

/** The whole distribution, as a user unpacks it, on the embedded database. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class DistributionIT {

    private static final String ACME = "tenon-sample-acme-pricing";

    @Inject
    private BundleContext context;

    private final Rest rest = new Rest();

    @Configuration
    public Option[] configuration() throws Exception {
        return Container.distribution();
    }

    @Test
    public void everyBundleIsActive() throws Exception {
        assertEquals(200, rest.ready().statusCode());
        List<String> idle = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE && !isFragment(bundle))
                .map(Bundle::toString)
                .toList();
        assertEquals(List.of(), idle);
    }

    @Test
    public void everyCapabilityHasOneRoutedService() throws Exception {
        assertEquals(200, rest.ready().statusCode());
        Set<String> missing = new TreeSet<>();
        for (String service : List.of(
                "org.tenon.customer.CustomerService",
                "org.tenon.catalog.ProductService",
                "org.tenon.pricing.PricingService",
                "org.tenon.inventory.StockService",
                "org.tenon.order.OrderService",
                "org.tenon.sales.QuoteService")) {
            if (routed(service) != 1) {
                missing.add(service + ": " + routed(service));
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    public void theInstanceIsReadyAndServesEveryCapability() throws Exception {
        assertEquals(200, rest.ready().statusCode());
        for (String path :
                List.of("customers", "products", "price-lists", "stock", "opportunities", "quotes", "orders")) {
            HttpResponse<String> answer = rest.get("/api/" + path + "?limit=1");
            assertEquals(path + ": " + answer.body(), 200, answer.statusCode());
        }
    }

    @Test
    public void everyCapabilityIsListedWithItsProvider() throws Exception {
        assertEquals(200, rest.ready().statusCode());
        HttpResponse<String> answer = rest.get("/api/capabilities");
        assertEquals(answer.body(), 200, answer.statusCode());
        for (String name : List.of("customer", "catalog", "pricing", "inventory", "order", "sales")) {
            assertTrue(answer.body(), answer.body().contains("\"" + name + "\""));
        }
    }

    @Test
    public void anAdminInstallsTriesAndChoosesAProviderInTheShell() throws Exception {
        assertEquals(200, rest.ready().statusCode());
        Shell shell = new Shell(context);
        says(shell.run("tenon:info"), "Address", "database");
        says(shell.run("tenon:audit"), "inventory", "order");
        says(shell.run("tenon:events"), "active");
        says(shell.run("tenon:migrations"), "none");
        says(shell.run("tenon:capabilities"), "pricing", "standard");
        says(shell.run("tenon:preview " + ACME), "org.tenon.acme-pricing", "V1__pricing.sql");
        says(shell.run("tenon:install " + ACME), "Done in");
        try {
            says(shell.run("tenon:modules"), ACME);
            says(shell.run("tenon:providers pricing"), "standard", "acme");
            says(shell.run("tenon:preview --remove " + ACME), "org.tenon.acme-pricing");

            says(shell.refused("tenon:use pricing acme"), "has not passed the contract of 'pricing'");
            says(shell.run("tenon:use --force --channel web --from 2099-06-15 pricing acme"), "acme");
            says(shell.run("tenon:capabilities"), "channel web", "2099-06-1");
            says(shell.run("tenon:shadow pricing acme"), "Copies are sent to acme.");
            says(shell.run("tenon:shadow pricing"), "0");
            shell.run("tenon:canary --force --calls 7 pricing acme 0.25");
            says(
                    rest.get("/api/capabilities/pricing").body(),
                    "\"canary\":{\"provider\":\"acme\",\"share\":0.25,\"calls\":7");
            shell.run("tenon:canary --off pricing");
            assertFalse(rest.get("/api/capabilities/pricing").body().contains("\"canary\""));
            shell.run("tenon:record pricing 5");
            says(rest.get("/api/capabilities/pricing").body(), "\"recording\":5");
            says(shell.refused("tenon:replay pricing acme"), "No call of 'pricing' was recorded");
            says(shell.run("tenon:use --force pricing acme"), "acme");
            says(rest.get("/api/capabilities/pricing").body(), "\"provider\":\"acme\"");

            says(shell.refused("tenon:verify --last pricing acme"), "never verified");
            says(shell.refused("tenon:use pricing nobody"), "nobody");
            says(shell.refused("tenon:migrate pricing standard acme"), "does not give its data");
            says(shell.run("tenon:update " + ACME), "nothing to do");
            says(shell.run("tenon:changes --kind capability"), "capability.routed", "capability.recorded");
        } finally {
            shell.run("tenon:record pricing 0");
            shell.run("tenon:use --reset pricing");
            shell.run("tenon:use --reset --channel web pricing");
            says(shell.run("tenon:remove --drop-data " + ACME + " " + ACME), "Done in");
        }
        assertFalse(shell.run("tenon:providers pricing").contains("acme"));
    }

    private static void says(String said, String... parts) {
        for (String part : parts) {
            assertTrue(part + " in: " + said, said.contains(part));
        }
    }

    @Test
    public void aBundleWithAnOperationWithoutPermissionIsStoppedUntilItIsUpdated() throws Exception {
        assertEquals(200, rest.ready().statusCode());
        List<Bundle> disturbed = Collections.synchronizedList(new ArrayList<>());
        Bundle vendor = context.installBundle("test:vendor", VendorBundle.with(UnguardedResource.class));
        SynchronousBundleListener listener = event -> {
            if (event.getType() == BundleEvent.STOPPING && !event.getBundle().equals(vendor)) {
                disturbed.add(event.getBundle());
            }
        };
        context.addBundleListener(listener);
        try {
            vendor.start();
            await("the bundle is stopped", () -> vendor.getState() == Bundle.RESOLVED);
            await("readiness says why", () -> {
                HttpResponse<String> ready = rest.get("/readyz");
                return ready.statusCode() == 503
                        && ready.body().contains(UnguardedResource.class.getName() + ".secret");
            });
            assertEquals(503, rest.get("/api/unguarded").statusCode());
            assertEquals(200, rest.get("/api/customers?limit=1").statusCode());

            vendor.update(VendorBundle.with(GuardedResource.class));
            await("the new version is served", () -> rest.get("/api/unguarded").statusCode() == 200);
            assertEquals(Bundle.ACTIVE, vendor.getState());
            await("the instance is ready", () -> rest.get("/readyz").statusCode() == 200);
            assertEquals(List.of(), disturbed);
        } finally {
            context.removeBundleListener(listener);
            vendor.uninstall();
        }
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.call()) {
            assertTrue("waited in vain until " + what, System.nanoTime() < end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** From the system bundle's context, which the switchboard does not hide anything from, only what it publishes counts. */
    private int routed(String service) throws Exception {
        Collection<? extends ServiceReference<?>> found =
                Arrays.asList(context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                        .getBundleContext()
                        .getAllServiceReferences(service, "(tenon.routed=true)"));
        return found.size();
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
    }
}
