package org.tenon.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** The whole distribution, as a user unpacks it, on the embedded database. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class DistributionIT {

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
    public void aResourceWithoutAPermissionIsRefused() throws Exception {
        assertEquals(200, rest.ready().statusCode());
        ServiceRegistration<UnguardedResource> registration = context.registerService(
                UnguardedResource.class,
                new UnguardedResource(),
                FrameworkUtil.asDictionary(Map.of("tenon.rest.resource", true)));
        try {
            HttpResponse<String> refused = rest.get("/api/unguarded");
            for (int attempt = 0; attempt < 20 && refused.statusCode() != 200; attempt++) {
                refused = rest.get("/api/unguarded");
            }
            assertTrue("answered " + refused.statusCode(), refused.statusCode() >= 400 && refused.statusCode() != 500);
            assertEquals(200, rest.get("/api/customers?limit=1").statusCode());
        } finally {
            registration.unregister();
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
