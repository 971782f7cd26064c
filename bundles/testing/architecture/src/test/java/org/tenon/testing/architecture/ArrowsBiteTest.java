package org.tenon.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules find what they are there for: each test feeds them jars of which one offends. */
class ArrowsBiteTest {

    private static final String API = "package org.tenon.fruit; public class Fruit {}";
    private static final String INTERNAL =
            "package org.tenon.fruit.internal; public class Basket { public org.tenon.fruit.Fruit fruit; }";

    @TempDir
    Path folder;

    @Test
    void a_lawful_set_of_jars_passes() throws IOException {
        Path api = jar("fruit-api", "org.tenon.fruit;version=\"1.0.0\"", Map.of("org.tenon.fruit.Fruit", API));
        Path provider = jar("fruit-provider", "", Map.of("org.tenon.fruit.internal.Basket", INTERNAL), api);

        assertThat(check(api, provider)).isEmpty();
    }

    @Test
    void a_provider_that_uses_another_provider_is_found() throws IOException {
        Path api = jar("fruit-api", "org.tenon.fruit;version=\"1.0.0\"", Map.of("org.tenon.fruit.Fruit", API));
        Path fruit = jar("fruit-provider", "", Map.of("org.tenon.fruit.internal.Basket", INTERNAL), api);
        Path cake = jar(
                "cake-provider",
                "",
                Map.of(
                        "org.tenon.cake.internal.Cake",
                        "package org.tenon.cake.internal; class Cake { org.tenon.fruit.internal.Basket basket; }"),
                api,
                fruit);

        assertThat(check(api, fruit, cake))
                .singleElement()
                .asString()
                .contains(
                        "org.tenon.cake.internal.Cake -> org.tenon.fruit.internal.Basket",
                        "PROVIDER may not use PROVIDER");
    }

    @Test
    void a_rest_room_that_uses_a_provider_is_found() throws IOException {
        Path api = jar("fruit-api", "org.tenon.fruit;version=\"1.0.0\"", Map.of("org.tenon.fruit.Fruit", API));
        Path provider = jar("fruit-provider", "", Map.of("org.tenon.fruit.internal.Basket", INTERNAL), api);
        Path rest = jar(
                "fruit-rest",
                "",
                Map.of(
                        "org.tenon.fruit.rest.Resource",
                        "package org.tenon.fruit.rest; class Resource { org.tenon.fruit.internal.Basket basket; }"),
                api,
                provider);

        assertThat(check(api, provider, rest)).anyMatch(finding -> finding.contains("REST may not use PROVIDER"));
    }

    @Test
    void a_platform_bundle_that_knows_a_capability_is_found() throws IOException {
        Path api = jar("fruit-api", "org.tenon.fruit;version=\"1.0.0\"", Map.of("org.tenon.fruit.Fruit", API));
        Path health = jar(
                "health",
                "",
                Map.of(
                        "org.tenon.health.internal.Check",
                        "package org.tenon.health.internal; class Check { org.tenon.fruit.Fruit fruit; }"),
                api);

        assertThat(check(api, health)).anyMatch(finding -> finding.contains("PLATFORM may not use API"));
    }

    @Test
    void an_api_that_shows_a_framework_is_found() throws IOException {
        Path api = jar(
                "fruit-api",
                "org.tenon.fruit;version=\"1.0.0\"",
                Map.of(
                        "org.tenon.fruit.Fruit",
                        "package org.tenon.fruit; public class Fruit { public javax.sql.DataSource source; }"));

        assertThat(check(api)).anyMatch(finding -> finding.contains("javax.sql.DataSource: APIs know no framework"));
    }

    @Test
    void a_provider_that_exports_is_found() throws IOException {
        Path api = jar("fruit-api", "org.tenon.fruit;version=\"1.0.0\"", Map.of("org.tenon.fruit.Fruit", API));
        Path provider = jar(
                "fruit-provider",
                "org.tenon.fruit.internal;version=\"1.0.0\"",
                Map.of("org.tenon.fruit.internal.Basket", INTERNAL),
                api);

        assertThat(check(api, provider))
                .anyMatch(finding -> finding.startsWith("fruit-provider exports org.tenon.fruit.internal"));
    }

    @Test
    void an_export_without_a_version_is_found() throws IOException {
        Path api = jar("fruit-api", "org.tenon.fruit", Map.of("org.tenon.fruit.Fruit", API));

        assertThat(check(api)).containsExactly("fruit-api exports org.tenon.fruit without a version");
    }

    @Test
    void a_class_that_is_named_by_nothing_is_found() throws IOException {
        Path api = jar(
                "fruit-api",
                "org.tenon.fruit;version=\"1.0.0\"",
                Map.of("org.tenon.fruit.FruitUtils", "package org.tenon.fruit; public class FruitUtils {}"));

        assertThat(check(api)).containsExactly("fruit-api has a class named org.tenon.fruit.FruitUtils");
    }

    private static Set<String> check(Path... jars) {
        return Arrows.check(Bundles.of(List.of(jars)));
    }

    private Path jar(String name, String exports, Map<String, String> sources, Path... classPath) throws IOException {
        return TestJars.in(folder).jar(name, exports, sources, classPath);
    }
}
