package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.blackbox.ModuleBench.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is put into the folder {@code deploy/} is installed, and goes when it is taken away. */
@ExtendWith(Tenon.class)
@Timeout(300)
class DeployFolderTest {

    private static final String RULE = "org.tenon.acme-price-rule";

    private final ModuleBench bench;

    DeployFolderTest(ModuleBench bench) {
        this.bench = bench;
    }

    private String version(String module) {
        return bench.module(module).at("/version");
    }

    @Test
    void a_bundle_comes_is_replaced_and_goes() {
        byte[] jar = ModuleFiles.shipped("acme-price-rule");
        bench.drop("rule.jar", jar);
        await(() -> bench.state(RULE), "active");
        assertThat(bench.module(RULE).at("/source")).isEqualTo("deploy/rule.jar");
        assertThat(bench.module(RULE).at("/by")).isEqualTo("deploy");

        bench.drop("rule.jar", ModuleFiles.with(jar, Map.of("Bundle-Version", "4.0.0")));
        await(() -> version(RULE), "4.0.0");

        bench.takeAway("rule.jar");
        await(() -> bench.state(RULE), "none");
    }

    @Test
    void a_KAR_comes_with_all_its_bundles_is_replaced_and_goes() {
        byte[] one = ModuleFiles.bundle("com.example.one", "1.0.0", Map.of("Export-Package", "one;version=1.0"));
        byte[] two = ModuleFiles.bundle("com.example.two", "1.0.0", Map.of("Import-Package", "one"));
        bench.drop("pair.kar", ModuleFiles.kar("pair", "1.0.0", Map.of("one", one, "two", two)));
        await(() -> bench.state("pair"), "active");
        assertThat(bench.module("pair").json().path("bundles").findValuesAsText("symbolicName"))
                .containsExactlyInAnyOrder("com.example.one", "com.example.two");

        byte[] next = ModuleFiles.bundle("com.example.one", "1.1.0", Map.of("Export-Package", "one;version=1.1"));
        bench.drop("pair.kar", ModuleFiles.kar("pair", "1.1.0", Map.of("one", next)));
        await(() -> version("pair"), "1.1.0");
        assertThat(bench.module("pair").json().path("bundles").findValuesAsText("symbolicName"))
                .containsExactly("com.example.one");

        bench.takeAway("pair.kar");
        await(() -> bench.state("pair"), "none");
    }

    @Test
    void a_features_file_comes_with_bundles_of_the_distribution_and_beside_it() {
        Path jar = bench.files().resolve("three.jar");
        ModuleBench.write(jar, ModuleFiles.bundle("com.example.three", "1.0.0", Map.of()));
        bench.drop(
                "trio.xml",
                ModuleFiles.features("trio", "1.0.0", jar.toUri().toString(), ModuleFiles.address("acme-price-rule"))
                        .getBytes(StandardCharsets.UTF_8));
        await(() -> bench.state("trio"), "active");
        assertThat(bench.module("trio").json().path("bundles").findValuesAsText("symbolicName"))
                .containsExactlyInAnyOrder("com.example.three", RULE);

        bench.takeAway("trio.xml");
        await(() -> bench.state("trio"), "none");
    }

    @Test
    void what_is_refused_is_shown_and_changes_nothing() {
        JsonNode before = bench.everything();
        bench.drop("garbage.jar", "no zip".getBytes(StandardCharsets.UTF_8));
        await(() -> bench.state("garbage.jar"), "refused");
        bench.drop(
                "needy.jar",
                ModuleFiles.bundle("com.example.needy", "1.0.0", Map.of("Import-Package", "com.example.missing")));
        await(() -> bench.state("needy.jar"), "refused");
        assertThat(bench.module("needy.jar").at("/source")).contains("com.example.missing");

        bench.takeAway("garbage.jar");
        bench.takeAway("needy.jar");
        await(() -> bench.state("garbage.jar") + bench.state("needy.jar"), "nonenone");
        assertThat(bench.everything()).isEqualTo(before);
        assertThat(bench.kept()).isEmpty();
    }

    @Test
    void what_changes_while_it_does_not_run_counts_at_the_next_start() {
        bench.drop("four.jar", ModuleFiles.bundle("com.example.four", "1.0.0", Map.of()));
        bench.drop("five.jar", ModuleFiles.bundle("com.example.five", "1.0.0", Map.of()));
        await(() -> bench.state("com.example.four") + bench.state("com.example.five"), "activeactive");

        bench.distribution().kill();
        bench.takeAway("five.jar");
        bench.drop("six.jar", ModuleFiles.bundle("com.example.six", "1.0.0", Map.of()));
        bench.distribution().restart();

        assertThat(bench.state("com.example.four")).isEqualTo("active");
        await(() -> bench.state("com.example.five") + bench.state("com.example.six"), "noneactive");
        assertThat(Files.exists(bench.deploy().resolve("four.jar"))).isTrue();

        bench.takeAway("four.jar");
        bench.takeAway("six.jar");
        await(() -> bench.state("com.example.four") + bench.state("com.example.six"), "nonenone");
    }
}
