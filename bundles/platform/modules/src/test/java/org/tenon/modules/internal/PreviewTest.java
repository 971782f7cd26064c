package org.tenon.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.modules.Change;
import org.tenon.modules.Change.Kind;
import org.tenon.modules.Outcome;
import org.tenon.modules.Preview;
import org.tenon.modules.Preview.Refusal;
import org.tenon.modules.RefusedException;

/** What a preview says is what then happens; what it refuses does not happen. */
@Timeout(120)
class PreviewTest {

    @TempDir
    private Path folder;

    private Instance instance;

    @BeforeEach
    void open() {
        instance = new Instance(folder);
    }

    @AfterEach
    void close() {
        instance.close();
    }

    static Stream<String> features() {
        return Stream.of("pricing", "order")
                .flatMap(name -> Stream.of("tenon-" + name + "-api", "tenon-" + name, "tenon-" + name + "-rest"));
    }

    @ParameterizedTest
    @MethodSource("features")
    void every_feature_that_is_installed_is_there_already(String feature) {
        Map<String, String> before = instance.state();

        Outcome outcome = exact(Change.of(Kind.INSTALL, feature));

        assertThat(outcome.effects().nothing()).isTrue();
        assertThat(outcome.preview().notes()).contains("There is nothing to do: it is there already.");
        assertThat(instance.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("features")
    void every_feature_that_nobody_needs_can_go_and_come_back(String feature) {
        List<String> before = instance.bundles();
        Change removal = Change.of(Kind.REMOVE, feature);
        if (feature.endsWith("-api")) {
            assertThat(refused(removal)).contains("modules.needed");
            return;
        }
        Outcome removed = exact(removal);
        assertThat(removed.effects().uninstalled()).hasSize(1);
        assertThat(instance.bundles()).hasSize(before.size() - 1);

        Outcome installed = exact(Change.of(Kind.INSTALL, feature));

        assertThat(installed.effects().installed()).isEqualTo(removed.effects().uninstalled());
        assertThat(instance.bundles()).isEqualTo(before);
    }

    @Test
    void a_feature_brings_what_it_needs_and_what_is_missing() {
        exact(Change.of(Kind.REMOVE, "tenon-order-rest"));
        exact(Change.of(Kind.REMOVE, "tenon-order"));
        exact(Change.of(Kind.REMOVE, "tenon-order-api"));

        Outcome outcome = exact(Change.of(Kind.INSTALL, "tenon-demo"));

        assertThat(outcome.effects().installed())
                .containsExactly("org.tenon.demo/1.0.0", "org.tenon.order-api/1.0.0", "org.tenon.order-provider/1.0.0");
        assertThat(outcome.effects().started()).isEqualTo(outcome.effects().installed());
    }

    @Test
    void a_new_bundle_is_installed_and_started_and_nothing_else_happens() {
        Path acme = instance.file("acme.jar", provider("acme", "1.0.0"));
        Map<String, String> before = instance.state();

        Outcome outcome = exact(Change.of(Kind.INSTALL, acme.toString()));

        assertThat(outcome.effects().installed()).containsExactly("acme/1.0.0");
        assertThat(outcome.effects().started()).containsExactly("acme/1.0.0");
        assertThat(outcome.effects().refreshed()).isEmpty();
        assertThat(instance.state()).containsAllEntriesOf(before);
    }

    @Test
    void another_version_is_an_update_in_place_and_a_lower_one_needs_leave() {
        exact(Change.of(
                Kind.INSTALL, instance.file("a.jar", provider("acme", "1.0.0")).toString()));
        Path second = instance.file("b.jar", provider("acme", "1.1.0"));

        assertThat(refused(Change.of(Kind.INSTALL, second.toString()))).containsExactly("modules.installed");
        Outcome update = exact(Change.of(Kind.UPDATE, second.toString()));
        assertThat(update.effects().updated()).containsExactly("acme/1.1.0");
        assertThat(update.effects().stopped()).containsExactly("acme/1.0.0");
        assertThat(update.preview().from()).contains("1.0.0");

        Change back = Change.of(
                Kind.UPDATE, instance.file("a.jar", provider("acme", "1.0.0")).toString());
        assertThat(refused(back)).containsExactly("modules.downgrade");
        assertThat(exact(back.allowingDowngrade(true)).effects().updated()).containsExactly("acme/1.0.0");
    }

    @Test
    void the_same_version_with_another_content_is_an_update_and_with_the_same_none() {
        Path acme = instance.file("a.jar", provider("acme", "1.0.0"));
        exact(Change.of(Kind.INSTALL, acme.toString()));
        assertThat(exact(Change.of(Kind.UPDATE, acme.toString())).effects().nothing())
                .isTrue();

        instance.file("a.jar", provider("acme", "1.0.0").entry("more.txt", "more"));
        assertThat(exact(Change.of(Kind.UPDATE, acme.toString())).effects().updated())
                .containsExactly("acme/1.0.0");
    }

    @Test
    void a_bundle_of_the_distribution_is_updated_within_its_module_and_returns_with_it() {
        Path newer = instance.file("p.jar", provider("org.tenon.pricing-provider", "1.2.0"));

        Outcome outcome = exact(Change.of(Kind.UPDATE, newer.toString()));

        assertThat(outcome.preview().module()).isEqualTo("tenon-pricing");
        assertThat(outcome.effects().updated()).containsExactly("org.tenon.pricing-provider/1.2.0");
        assertThat(instance.modules().module("tenon-pricing").version()).isEqualTo("1.2.0");
        exact(Change.of(Kind.REMOVE, "tenon-pricing"));
        exact(Change.of(Kind.INSTALL, "tenon-pricing"));
        assertThat(instance.bundles()).contains("org.tenon.pricing-provider/1.0.0");
    }

    @Test
    void the_core_is_never_replaced_nor_refreshed() {
        Path kernel = instance.file(
                "k.jar", JarMaker.bundle("org.tenon.kernel", "1.5.0").exports("kernel;version=1.5"));
        Path library =
                instance.file("l.jar", JarMaker.bundle("library", "2.5.0").exports("library;version=2.5"));
        Path fragment =
                instance.file("f.jar", JarMaker.bundle("fragment", "1.0.0").fragmentOf("org.tenon.platform"));
        Path extension = instance.file(
                "e.jar", JarMaker.bundle("extension", "1.0.0").fragmentOf("system.bundle;extension:=framework"));

        assertThat(refused(Change.of(Kind.DEPLOY, kernel.toString()))).contains("modules.core");
        assertThat(refused(Change.of(Kind.DEPLOY, library.toString()))).contains("modules.core");
        assertThat(refused(Change.of(Kind.DEPLOY, fragment.toString()))).contains("modules.core");
        assertThat(refused(Change.of(Kind.DEPLOY, extension.toString()))).contains("modules.core");
        assertThatThrownBy(() -> instance.modules().preview(Change.of(Kind.REMOVE, "tenon-platform")))
                .hasMessageContaining("There is no module tenon-platform");
    }

    @Test
    void an_api_whose_users_are_other_modules_is_not_updated_without_them() {
        JarMaker api = JarMaker.bundle("org.tenon.pricing-api", "1.1.0")
                .exports("pricing.api;version=1.1")
                .imports("kernel");
        Path alone = instance.file("api.jar", api);

        assertThat(refused(Change.of(Kind.DEPLOY, alone.toString())))
                .containsExactly("modules.disturbs", "modules.disturbs");

        Path together = instance.kar(
                "pricing",
                "1.1.0",
                Map.of(
                        "pricing-all",
                        List.of(
                                api,
                                provider("org.tenon.pricing-provider", "1.1.0"),
                                JarMaker.bundle("org.tenon.pricing-rest", "1.1.0")
                                        .imports("pricing.api;version='[1,2)',platform"))));
        Outcome outcome = exact(Change.of(Kind.DEPLOY, together.toString()));
        assertThat(outcome.effects().updated()).hasSize(3);
        assertThat(outcome.effects().started()).hasSize(3);
    }

    @Test
    void a_fragment_of_an_own_bundle_refreshes_that_one() {
        Path host = instance.kar("host", "1.0.0", Map.of("host", List.of(JarMaker.bundle("host", "1.0.0"))));
        exact(Change.of(Kind.INSTALL, host.toString()));
        Path both = instance.kar(
                "host",
                "1.1.0",
                Map.of(
                        "host",
                        List.of(
                                JarMaker.bundle("host", "1.0.0"),
                                JarMaker.bundle("part", "1.0.0").fragmentOf("host"))));

        Outcome outcome = exact(Change.of(Kind.UPDATE, both.toString()));

        assertThat(outcome.effects().installed()).containsExactly("part/1.0.0");
        assertThat(outcome.effects().refreshed()).containsExactly("host/1.0.0");
        assertThat(outcome.effects().started()).containsExactly("host/1.0.0");
    }

    @Test
    void a_package_that_a_running_bundle_would_like_refreshes_nothing() {
        Path extra =
                instance.file("extra.jar", JarMaker.bundle("extra", "1.0.0").exports("extra;version=1.0"));
        Map<String, String> before = instance.state();

        Outcome outcome = exact(Change.of(Kind.INSTALL, extra.toString()));

        assertThat(outcome.effects().refreshed()).isEmpty();
        assertThat(outcome.preview().notes())
                .containsExactly("org.tenon.platform/1.0.0 could use the package extra;"
                        + " it goes on without it until the next start.");
        assertThat(instance.state()).containsAllEntriesOf(before);
    }

    @Test
    void what_does_not_resolve_is_refused_and_says_what_is_missing() {
        Path lost = instance.file("lost.jar", JarMaker.bundle("lost", "1.0.0").imports("pricing.api;version='[2,3)'"));

        assertThat(instance.modules()
                        .preview(Change.of(Kind.INSTALL, lost.toString()))
                        .refusals())
                .containsExactly(new Refusal(
                        "modules.unresolved",
                        "It would not resolve: lost/1.0.0 needs the package pricing.api from version 2.0.0 and below"
                                + " 3.0.0, which nobody offers."));
        assertThat(refused(Change.of(Kind.INSTALL, lost.toString()))).containsExactly("modules.unresolved");
    }

    @Test
    void what_cannot_be_read_says_why() {
        Instance.write(folder.resolve("text.jar"), "no jar at all");
        for (String target : List.of(
                folder.resolve("text.jar").toString(),
                folder.resolve("missing.jar").toString(),
                "no-such-feature",
                "http://example.com/module.jar",
                "mvn:com.example/nothing/1.0",
                "mvn:../../etc/passwd",
                "relative/path.jar")) {
            assertThatThrownBy(() -> instance.modules().preview(Change.of(Kind.DEPLOY, target)))
                    .as(target)
                    .isInstanceOf(InvalidRequestException.class);
        }
    }

    @Test
    void a_kar_with_several_features_is_one_module_and_shares_libraries_with_others() {
        JarMaker shared = JarMaker.bundle("shared", "1.0.0").exports("shared;version=1.0");
        Path one = instance.kar(
                "one",
                "1.0.0",
                Map.of(
                        "one-a",
                        List.of(shared, JarMaker.bundle("a", "1.0.0").imports("shared")),
                        "one-b",
                        List.of(provider("b", "1.0.0"))));
        Path two = instance.kar(
                "two",
                "1.0.0",
                Map.of("two", List.of(shared, JarMaker.bundle("c", "1.0.0").imports("shared"))));
        assertThat(exact(Change.of(Kind.INSTALL, one.toString())).effects().installed())
                .hasSize(3);
        assertThat(exact(Change.of(Kind.INSTALL, two.toString())).effects().installed())
                .containsExactly("c/1.0.0");

        assertThat(exact(Change.of(Kind.REMOVE, "one")).effects().uninstalled()).containsExactly("a/1.0.0", "b/1.0.0");
        assertThat(exact(Change.of(Kind.REMOVE, "two")).effects().uninstalled())
                .containsExactly("c/1.0.0", "shared/1.0.0");
    }

    @Test
    void a_newer_library_comes_beside_the_one_of_the_core() {
        Path kar = instance.kar(
                "modern",
                "1.0.0",
                Map.of(
                        "modern",
                        List.of(
                                JarMaker.bundle("library", "3.0.0").exports("library;version=3.0"),
                                JarMaker.bundle("modern", "1.0.0").imports("library;version='[3,4)'"))));
        Map<String, String> before = instance.state();

        Outcome outcome = exact(Change.of(Kind.INSTALL, kar.toString()));

        assertThat(outcome.effects().installed()).containsExactly("library/3.0.0", "modern/1.0.0");
        assertThat(instance.state()).containsAllEntriesOf(before);
    }

    @Test
    void a_part_that_the_next_version_has_no_more_goes() {
        Path one = instance.kar("mod", "1.0.0", Map.of("mod", List.of(provider("a", "1.0.0"), provider("b", "1.0.0"))));
        Path two = instance.kar("mod", "2.0.0", Map.of("mod", List.of(provider("a", "2.0.0"))));
        exact(Change.of(Kind.INSTALL, one.toString()));

        Outcome outcome = exact(Change.of(Kind.UPDATE, two.toString()));

        assertThat(outcome.effects().updated()).containsExactly("a/2.0.0");
        assertThat(outcome.effects().uninstalled()).containsExactly("b/1.0.0");
    }

    private static JarMaker provider(String name, String version) {
        return JarMaker.bundle(name, version).imports("pricing.api;version='[1,2)',platform,kernel");
    }

    /** Applies the change, and compares what was observed with what was foretold. */
    private Outcome exact(Change change) {
        Map<String, String> before = instance.state();
        Preview preview = instance.modules().preview(change);
        assertThat(instance.state()).as("a preview changes nothing").isEqualTo(before);
        assertThat(preview.refusals()).isEmpty();
        Outcome outcome = instance.modules().apply(change);
        assertThat(outcome.effects()).isEqualTo(preview.effects());
        return outcome;
    }

    /** The codes with which the change is refused, after making sure that nothing has changed. */
    private List<String> refused(Change change) {
        Map<String, String> before = instance.state();
        Preview preview = instance.modules().preview(change);
        assertThatThrownBy(() -> instance.modules().apply(change)).isInstanceOf(RefusedException.class);
        assertThat(instance.state()).isEqualTo(before);
        return preview.refusals().stream().map(Refusal::code).collect(Collectors.toList());
    }
}
