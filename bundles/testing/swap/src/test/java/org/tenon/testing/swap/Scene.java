package org.tenon.testing.swap;

import java.nio.file.Path;
import java.util.Map;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;

/** A running distribution with something in it, and the hands to change it. */
record Scene(Distribution distribution, SampleBundles bundles, Api api, Stand stand, Container container)
        implements AutoCloseable {

    static final Path WORK = Path.of(System.getProperty("swap.work")).toAbsolutePath();

    /**
     * Without the optimizing compiler, whose profiles are in metaspace too and would hide what the classes take there, unless
     * {@code -Dswap.java} says otherwise.
     */
    static Scene set() {
        return set(Map.of("TENON_JAVA_OPTS", System.getProperty("swap.java")));
    }

    /** @param environment more of it for the distribution */
    static Scene set(Map<String, String> environment) {
        Distribution distribution = Distribution.start(environment);
        SampleBundles bundles = new SampleBundles(WORK.resolve("bundles"), Distribution.folder());
        Api api = new Api(distribution, "admin", Distribution.PASSWORD);
        return new Scene(
                distribution,
                bundles,
                api,
                Stand.build(api, Distribution.PASSWORD),
                new Container(distribution, bundles));
    }

    Path pricing(String version) {
        return bundles.sample("sample.pricing", version, Map.of());
    }

    Path notes(String version) {
        return bundles.sample("sample.notes", version, Map.of("Tenon-Rest", "swap-notes"));
    }

    Path page(String version) {
        return bundles.sample(
                "sample.page",
                version,
                Map.of(
                        "-includeresource",
                        "ui/page.js;literal='export default class extends HTMLElement {} // " + version
                                + "',ui/texts/en.json;literal='{}'"));
    }

    /** The version of the sample pricing that cannot be used. */
    Path brokenPricing(String version) {
        return bundles.sample("sample.pricing", version, Map.of("Sample-Flaw", "throws on start"));
    }

    void route(String provider) {
        api.put("/api/capabilities/pricing/route", "{'provider':'" + provider + "','force':true}")
                .expect(200);
    }

    /** The module of a page, as a browser gets it; empty when there is no such page. */
    String module(String page) {
        for (var each : api.get("/api/ui/pages").expect(200).json().at("/items")) {
            if (each.at("/id").asText().equals(page)) {
                return api.get(each.at("/module").asText()).expect(200).text();
            }
        }
        return "";
    }

    /** The state of a provider of pricing as {@code /api/capabilities} tells it; empty when it knows none of that name. */
    String stateOfPricing(String provider) {
        for (var capability : api.get("/api/capabilities").expect(200).json().at("/items")) {
            for (var one : capability.at("/providers")) {
                if (capability.at("/capability").asText().equals("pricing")
                        && one.at("/name").asText().equals(provider)) {
                    return one.at("/state").asText();
                }
            }
        }
        return "";
    }

    @Override
    public void close() {
        distribution.close();
    }
}
