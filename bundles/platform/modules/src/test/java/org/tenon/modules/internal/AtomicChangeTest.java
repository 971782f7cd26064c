package org.tenon.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.modules.Change;
import org.tenon.modules.Change.Kind;
import org.tenon.modules.Module;
import org.tenon.modules.RefusedException;

/** A change happens as a whole or not at all, whatever goes wrong. */
@Timeout(120)
class AtomicChangeTest {

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

    @Test
    void a_new_bundle_that_throws_on_start_is_gone_again() {
        List<String> before = instance.bundles();
        Path bad = instance.file("bad.jar", failing("acme", "1.0.0"));

        assertThatThrownBy(() -> instance.deploy(bad))
                .isInstanceOf(RefusedException.class)
                .hasMessage("acme/1.0.0 does not start: no such engine. Everything is as it was before.");

        assertThat(instance.bundles()).isEqualTo(before);
        assertThat(instance.modules().list()).extracting(Module::id).doesNotContain("acme");
        assertThat(instance.records().journal()).isEmpty();
    }

    @Test
    void a_bundle_whose_start_does_not_end_is_interrupted_and_gone_again() {
        List<String> before = instance.bundles();
        Path bad = instance.file("bad.jar", hanging("acme"));

        assertThatThrownBy(() -> instance.deploy(bad))
                .isInstanceOf(RefusedException.class)
                .hasMessage("The start of acme/1.0.0 took longer than 2 s. Everything is as it was before.");

        assertThat(instance.bundles()).isEqualTo(before);
        assertThat(instance.records().journal()).isEmpty();
    }

    @Test
    void a_bundle_that_does_not_even_listen_stops_nobody_else_and_is_gone_at_the_next_start() {
        List<String> before = instance.bundles();
        Path bad = instance.file("bad.jar", hanging("acme").header("Deaf", "yes"));
        Path good = instance.file("good.jar", JarMaker.bundle("good", "1.0.0"));
        try {
            assertThatThrownBy(() -> instance.deploy(bad))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("The start of acme/1.0.0 hangs; a restart of Tenon ends it."
                            + " All else is as it was before.");

            assertThat(instance.bundles()).contains("acme/1.0.0 idle").containsAll(before);
            instance.deploy(good);
            instance.remove("good");
            assertThat(instance.bundles()).contains("acme/1.0.0 idle").containsAll(before);
        } finally {
            System.setProperty(HangingStart.RELEASE, "now");
        }
        instance.restart();
        System.clearProperty(HangingStart.RELEASE);

        assertThat(instance.bundles()).isEqualTo(before);
        assertThat(instance.records().journal()).isEmpty();
    }

    @Test
    void an_update_that_throws_on_start_leaves_the_old_version_running() {
        instance.deploy(instance.file("good.jar", JarMaker.bundle("acme", "1.0.0")));
        List<String> before = instance.bundles();

        assertThatThrownBy(() -> instance.deploy(instance.file("bad.jar", failing("acme", "1.1.0"))))
                .isInstanceOf(RefusedException.class);

        assertThat(instance.bundles()).isEqualTo(before).contains("acme/1.0.0");
        assertThat(instance.modules().module("acme").version()).isEqualTo("1.0.0");
        assertThat(instance.modules().module("acme").state()).isEqualTo(Module.State.ACTIVE);

        instance.deploy(instance.file("better.jar", JarMaker.bundle("acme", "1.2.0")));
        assertThat(instance.bundles()).contains("acme/1.2.0");
    }

    @Test
    void an_update_of_a_bundle_of_the_distribution_that_fails_leaves_that_of_the_distribution() {
        List<String> before = instance.bundles();

        assertThatThrownBy(
                        () -> instance.deploy(instance.file("bad.jar", failing("org.tenon.pricing-provider", "2.0.0"))))
                .isInstanceOf(RefusedException.class);

        assertThat(instance.bundles()).isEqualTo(before);
        assertThat(instance.modules().module("tenon-pricing").version()).isEqualTo("1.0.0");
        assertThat(instance.modules().module("tenon-pricing").revision()).isZero();
    }

    @Test
    void of_a_kar_with_one_bad_bundle_nothing_is_installed_and_nothing_that_it_drops_is_missed() {
        instance.deploy(instance.kar(
                "mod", "1.0.0", Map.of("mod", List.of(JarMaker.bundle("a", "1.0.0"), JarMaker.bundle("b", "1.0.0")))));
        List<String> before = instance.bundles();
        Path next = instance.kar(
                "mod",
                "2.0.0",
                Map.of(
                        "mod",
                        List.of(JarMaker.bundle("a", "2.0.0"), JarMaker.bundle("c", "1.0.0"), failing("d", "1.0.0"))));

        assertThatThrownBy(() -> instance.deploy(next)).isInstanceOf(RefusedException.class);

        assertThat(instance.bundles()).isEqualTo(before);
        instance.restart();
        assertThat(instance.bundles()).isEqualTo(before);
    }

    @Test
    void a_change_that_is_based_on_an_old_version_is_refused() {
        instance.deploy(instance.file("a.jar", JarMaker.bundle("acme", "1.0.0")));
        long revision = instance.modules().module("acme").revision();
        instance.deploy(instance.file("b.jar", JarMaker.bundle("acme", "1.1.0")));
        Change stale = Change.of(Kind.REMOVE, "acme").basedOn(OptionalLong.of(revision));

        assertThatThrownBy(() -> instance.modules().apply(stale)).isInstanceOf(StaleVersionException.class);
        assertThat(instance.bundles()).contains("acme/1.1.0");
    }

    @Test
    void a_module_that_was_removed_is_remembered_only_as_long_as_it_matters() throws Exception {
        instance.deploy(instance.file("a.jar", JarMaker.bundle("acme", "1.0.0")));
        assertThat(store()).isEqualTo(1);

        instance.remove("acme");

        assertThat(instance.modules().list()).extracting(Module::id).doesNotContain("acme");
        assertThat(store()).isZero();
    }

    private long store() throws Exception {
        try (var files = Files.list(instance.data().resolve("modules/store"))) {
            return files.count();
        }
    }

    private static JarMaker hanging(String name) {
        return JarMaker.bundle(name, "1.0.0").activator(HangingStart.class);
    }

    static JarMaker failing(String name, String version) {
        return JarMaker.bundle(name, version).activator(FailingStart.class);
    }
}
