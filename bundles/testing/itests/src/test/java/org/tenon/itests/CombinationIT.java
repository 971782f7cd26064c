package org.tenon.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.replaceConfigurationFile;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.MethodSorters;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/**
 * An installation of a part of the features: customers, products and prices, without orders and sales. Then the rest is
 * installed into it while it runs, which must leave alone what is there.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class CombinationIT {
    private static final String MANDATORY = "customer,catalog,pricing,inventory";

    @Inject
    private BundleContext context;

    @Inject
    private FeaturesService features;

    private final Rest rest = new Rest();

    @Configuration
    public Option[] configuration() throws Exception {
        return Container.distribution(
                replaceConfigurationFile(
                        "etc/startup.properties", withoutOrdersAndSales().toFile()),
                editConfigurationFilePut("etc/org.apache.karaf.features.cfg", "featuresBoot", "tenon-crm, shell"),
                editConfigurationFilePut("etc/org.tenon.switchboard.cfg", "mandatory", MANDATORY));
    }

    /** The startup bundles of the built distribution, less the ones of two capabilities and the shell commands. */
    private static Path withoutOrdersAndSales() throws IOException {
        Path assembly = Path.of(System.getProperty("tenon.distribution")).resolveSibling("assembly");
        List<String> kept = Files.readAllLines(assembly.resolve("etc/startup.properties")).stream()
                .filter(line -> !line.matches(".*org\\.tenon/(order|sales|shell)[-/].*"))
                .toList();
        Path work = Files.createDirectories(Path.of(System.getProperty("tenon.work")));
        return Files.write(work.resolve("startup-without-sales.properties"), kept);
    }

    @Test
    public void aCustomerAndCatalogWorkWithoutOrdersAndSales() throws Exception {
        HttpResponse<String> ready = rest.ready();
        assertEquals(ready.body(), 200, ready.statusCode());
        HttpResponse<String> customer = rest.post("/api/customers", "{\"name\":\"Lazy K\",\"currency\":\"USD\"}");
        assertEquals(customer.body(), 201, customer.statusCode());
        HttpResponse<String> product = rest.post(
                "/api/products",
                "{\"sku\":\"CHAI\",\"name\":\"Chai\",\"unit\":\"pcs\",\"taxCategory\":\"standard\",\"kind\":\"goods\"}");
        assertEquals(product.body(), 201, product.statusCode());
        assertEquals(404, rest.get("/api/quotes").statusCode());
        assertEquals(404, rest.get("/api/orders").statusCode());
    }

    @Test
    public void bInstallingTheOtherFeaturesLeavesRunningBundlesAlone() throws Exception {
        assertEquals(200, rest.ready().statusCode());
        Map<String, Long> before = modified();
        List<String> disturbed = Collections.synchronizedList(new ArrayList<>());
        SynchronousBundleListener listener = event -> {
            if (before.containsKey(name(event.getBundle()))
                    && (event.getType() & (BundleEvent.STOPPING | BundleEvent.UNRESOLVED)) != 0) {
                disturbed.add(name(event.getBundle()));
            }
        };
        context.addBundleListener(listener);
        for (String feature : List.of(
                "tenon-order-api",
                "tenon-order",
                "tenon-order-rest",
                "tenon-sales-api",
                "tenon-sales",
                "tenon-sales-rest",
                "tenon-shell",
                "tenon",
                "tenon-samples")) {
            features.installFeature(feature, EnumSet.noneOf(FeaturesService.Option.class));
            Map<String, Long> now = modified();
            now.keySet().retainAll(before.keySet());
            assertEquals("bundles modified by " + feature, before, now);
            assertEquals("bundles stopped by " + feature, List.of(), disturbed);
        }
        context.removeBundleListener(listener);
        assertNotEquals(before.size(), modified().size());
        assertEquals(200, rest.ready().statusCode());
        HttpResponse<String> quotes = rest.get("/api/quotes");
        assertEquals(quotes.body(), 200, quotes.statusCode());
    }

    private Map<String, Long> modified() {
        Map<String, Long> modified = new TreeMap<>();
        Arrays.stream(context.getBundles())
                .filter(bundle -> !name(bundle).startsWith("PAXEXAM"))
                .forEach(bundle -> modified.put(name(bundle), bundle.getLastModified()));
        return modified;
    }

    private static String name(Bundle bundle) {
        return bundle.getSymbolicName() + "/" + bundle.getVersion();
    }
}
