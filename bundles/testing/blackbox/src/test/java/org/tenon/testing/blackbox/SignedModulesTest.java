package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.blackbox.ModuleBench.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tenon.testing.distribution.Api.Answer;

/** Whose modules these are is told; in production mode only those of the allow-list come in and start. */
@ExtendWith(Tenon.class)
@Timeout(300)
class SignedModulesTest {

    private static final String RULE = "org.tenon.acme-price-rule";

    private final ModuleBench bench;

    @TempDir
    private Path folder;

    SignedModulesTest(ModuleBench bench) {
        this.bench = bench;
    }

    @AfterEach
    void development() {
        bench.mode("development");
    }

    @Test
    void each_state_is_shown_and_production_mode_takes_the_valid_one_only() {
        Signer acme = new Signer(folder, "Acme");
        Signer other = new Signer(folder, "Other");
        acme.allow(bench.trusted());
        byte[] unsigned = ModuleFiles.shipped("acme-price-rule");
        byte[] valid = acme.sign(unsigned);
        byte[] unknown = other.sign(unsigned);
        byte[] modified = ModuleFiles.with(valid, "OSGI-INF/extra.txt", "added");

        assertThat(signature(unsigned)).isEqualTo("unsigned");
        assertThat(signature(valid)).isEqualTo("valid");
        assertThat(bench.preview(valid).at("/signature/signer")).isEqualTo("CN=Acme");
        assertThat(signature(unknown)).isEqualTo("unknown_key");
        assertThat(signature(modified)).isEqualTo("modified");

        bench.mode("production");
        JsonNode before = bench.everything();
        for (byte[] bad : new byte[][] {unsigned, unknown, modified}) {
            assertThat(bench.preview(bad).expect(200).at("/refusals/0/code")).isEqualTo("modules.signature");
            Answer refused = bench.install(bad).expect(409);
            assertThat(refused.at("/code")).isEqualTo("modules.signature");
        }
        assertThat(bench.everything()).isEqualTo(before);

        bench.install(valid).expect(201);
        assertThat(bench.module(RULE).at("/signature/state")).isEqualTo("valid");

        // of a newer version that is not signed, the old one stays
        byte[] newer = ModuleFiles.with(unsigned, Map.of("Bundle-Version", "5.0.0"));
        assertThat(bench.update(RULE, newer).expect(409).at("/code")).isEqualTo("modules.signature");
        assertThat(bench.state(RULE)).isEqualTo("active");
        bench.remove(RULE, "").expect(200);
    }

    @Test
    void production_mode_starts_what_is_valid_at_the_next_start_too_and_nothing_that_came_in_before() {
        byte[] engine =
                ModuleFiles.bundle("com.example.engine", "1.0.0", Map.of("Import-Package", "org.osgi.framework"));
        bench.install(ModuleFiles.bundle("com.example.free", "1.0.0", Map.of("Import-Package", "org.osgi.framework")))
                .expect(201);
        bench.mode("production");
        Signer packer = new Signer(folder, "Packer");
        packer.allow(bench.trusted());
        bench.install(packer.sign(ModuleFiles.shipped("acme-price-rule"))).expect(201);
        // a KAR may be signed as a whole
        byte[] kar = packer.sign(ModuleFiles.kar("engines", "1.0.0", Map.of("engine", engine)));
        assertThat(signature(kar)).isEqualTo("valid");
        bench.install(kar).expect(201);

        bench.distribution().killAndRestart();
        assertThat(bench.state(RULE)).isEqualTo("active");
        assertThat(bench.state("engines")).isEqualTo("active");
        assertThat(bench.module("engines").json().path("bundles").findValuesAsText("symbolicName"))
                .containsExactly("com.example.engine");
        // the framework keeps wirings over a restart of the process only as long as it finds them allowed
        await(() -> bench.state("com.example.free"), "stopped");

        bench.mode("development");
        bench.distribution().killAndRestart();
        for (String module : List.of(RULE, "engines", "com.example.free")) {
            assertThat(bench.state(module)).as(module).isEqualTo("active");
            bench.remove(module, "").expect(200);
        }
    }

    private String signature(byte[] file) {
        return bench.preview(file).expect(200).at("/signature/state");
    }
}
