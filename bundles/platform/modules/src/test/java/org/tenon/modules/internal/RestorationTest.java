package org.tenon.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.tenon.modules.Module;

/** What was installed, updated and removed holds after crashes, emptied caches and upgrades. */
@Timeout(120)
class RestorationTest {

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
    void everything_comes_back_when_the_bundle_cache_was_emptied() {
        List<String> wanted = change();

        instance.close();
        instance.emptyCache();
        instance.start();

        assertThat(instance.bundles()).isEqualTo(wanted);
    }

    @Test
    void a_restart_changes_nothing() {
        List<String> wanted = change();

        instance.restart();

        assertThat(instance.bundles()).isEqualTo(wanted);
    }

    @Test
    void an_upgrade_of_the_distribution_keeps_what_was_installed_and_removed_and_the_newer_of_two() {
        instance.deploy(instance.file("a.jar", JarMaker.bundle("acme", "1.0.0")));
        instance.deploy(instance.file("p.jar", JarMaker.bundle("org.tenon.pricing-provider", "1.5.0")));
        instance.deploy(instance.file("r.jar", JarMaker.bundle("org.tenon.pricing-rest", "2.5.0")));
        instance.remove("tenon-order-rest");

        instance.close();
        instance.emptyCache();
        instance.distribution("2.0.0");
        instance.start();

        assertThat(instance.bundles())
                .contains("acme/1.0.0", "org.tenon.pricing-provider/2.0.0", "org.tenon.pricing-rest/2.5.0")
                .doesNotContain("org.tenon.order-rest/2.0.0", "org.tenon.order-rest/1.0.0");
        assertThat(instance.bundles()).contains("org.tenon.order-provider/2.0.0");
        assertThat(instance.modules().module("tenon-order-rest").state()).isEqualTo(Module.State.REMOVED);
        assertThat(instance.modules().module("tenon-pricing").version()).isEqualTo("2.0.0");
    }

    @Test
    void an_install_that_was_cut_off_is_taken_back() throws Exception {
        List<String> before = instance.bundles();
        instance.records().begin(new Records.Journal("acme", List.of("tenon:acme/acme")));
        install("tenon:acme/acme", JarMaker.bundle("acme", "1.0.0")).start();

        instance.restart();

        assertThat(instance.bundles()).isEqualTo(before);
        assertThat(instance.records().journal()).isEmpty();
    }

    @Test
    void an_update_that_was_cut_off_goes_back_to_what_was_wanted() throws Exception {
        instance.deploy(instance.file("a.jar", JarMaker.bundle("acme", "1.0.0")));
        List<String> before = instance.bundles();
        torn("acme", "1.1.0");
        torn("org.tenon.pricing-provider", "9.9.9");

        instance.restart();

        assertThat(instance.bundles()).isEqualTo(before);
    }

    @Test
    void a_change_that_was_cut_off_after_it_counted_is_completed() throws Exception {
        instance.deploy(instance.file("a.jar", JarMaker.bundle("acme", "1.0.0")));
        instance.deploy(instance.file("b.jar", JarMaker.bundle("acme", "1.1.0")));
        List<String> wanted = instance.bundles();
        torn("acme", "1.0.0");

        instance.restart();

        assertThat(instance.bundles()).isEqualTo(wanted).contains("acme/1.1.0");
    }

    @Test
    void a_removal_that_was_cut_off_is_taken_back() throws Exception {
        instance.deploy(instance.file("a.jar", JarMaker.bundle("acme", "1.0.0")));
        List<String> before = instance.bundles();
        Bundle acme = named("acme");
        instance.records().begin(new Records.Journal("acme", List.of(acme.getLocation())));
        acme.uninstall();

        instance.restart();

        assertThat(instance.bundles()).isEqualTo(before);
    }

    /** Installs, updates, removes; returns what is there then. */
    private List<String> change() {
        instance.deploy(instance.file("a.jar", JarMaker.bundle("acme", "1.0.0")));
        instance.deploy(instance.kar(
                "kar",
                "1.0.0",
                Map.of(
                        "kar",
                        List.of(
                                JarMaker.bundle("lib", "1.0.0").exports("lib;version=1.0"),
                                JarMaker.bundle("app", "1.0.0").imports("lib")))));
        instance.deploy(instance.file("p.jar", JarMaker.bundle("org.tenon.pricing-provider", "1.5.0")));
        instance.remove("tenon-order-rest");
        instance.modules().apply(org.tenon.modules.Change.of(org.tenon.modules.Change.Kind.INSTALL, "tenon-demo"));
        return instance.bundles();
    }

    /** Leaves a bundle in the middle of an update, as a killed process would. */
    private void torn(String name, String version) throws Exception {
        Bundle bundle = named(name);
        List<String> touched = new java.util.ArrayList<>(
                instance.records().journal().map(Records.Journal::locations).orElse(List.of()));
        touched.add(bundle.getLocation());
        instance.records().begin(new Records.Journal(name, touched));
        bundle.stop(Bundle.STOP_TRANSIENT);
        bundle.update(
                new java.io.ByteArrayInputStream(JarMaker.bundle(name, version).bytes()));
    }

    private Bundle named(String name) {
        return java.util.Arrays.stream(instance.context().getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    private Bundle install(String location, JarMaker jar) throws Exception {
        return instance.context().installBundle(location, new java.io.ByteArrayInputStream(jar.bytes()));
    }
}
