package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.blackbox.ModuleBench.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A process that is killed leaves what was wanted before or after a change, and nothing between. */
@ExtendWith(Tenon.class)
@Timeout(300)
class ModuleCrashTest {

    private static final String NAME = "com.example.crash";

    private final ModuleBench bench;

    ModuleCrashTest(ModuleBench bench) {
        this.bench = bench;
    }

    @Test
    void an_install_that_was_answered_holds_after_a_kill() {
        byte[] jar = ModuleFiles.shipped("acme-price-rule");
        bench.install(jar).expect(201);
        JsonNode wanted = bench.everything();

        bench.distribution().killAndRestart();

        assertThat(bench.everything()).isEqualTo(wanted);
        bench.remove("org.tenon.acme-price-rule", "").expect(200);
        JsonNode less = bench.everything();
        bench.distribution().killAndRestart();
        assertThat(bench.everything()).isEqualTo(less);
    }

    @Test
    void an_install_that_is_cut_off_has_not_happened() {
        JsonNode before = bench.everything();

        killDuring(() -> bench.install(ModuleFiles.misbehaving(NAME, "1.0.0", "hang")));

        assertThat(bench.everything()).isEqualTo(before);
        assertThat(bench.kept()).isEmpty();
    }

    @Test
    void an_update_that_is_cut_off_leaves_the_version_before() {
        bench.install(ModuleFiles.bundle(NAME, "1.0.0", Map.of())).expect(201);
        JsonNode before = bench.everything();

        killDuring(() -> bench.update(NAME, ModuleFiles.misbehaving(NAME, "2.0.0", "hang")));

        assertThat(bench.everything()).isEqualTo(before);
        assertThat(bench.kept()).hasSize(1);
        bench.remove(NAME, "").expect(200);
    }

    /** Kills while a change that hangs is under way. */
    private void killDuring(Runnable change) {
        CompletableFuture<Void> running = CompletableFuture.runAsync(change);
        Path journal = bench.distribution().data().resolve("modules/journal.json");
        await(() -> String.valueOf(Files.exists(journal)), "true");
        bench.distribution().killAndRestart();
        assertThat(running.handle((done, failed) -> failed != null).join()).isTrue();
        assertThat(journal).doesNotExist();
    }
}
