package org.tenon.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tenon.modules.Module;

@Timeout(120)
class DeployFolderTest {

    @TempDir
    private Path folder;

    private Instance instance;
    private Path deploy;
    private DeployFolder watch;

    @BeforeEach
    void open() throws Exception {
        instance = new Instance(folder);
        deploy = Files.createDirectories(folder.resolve("deploy"));
        watch = watch();
    }

    @AfterEach
    void close() {
        instance.close();
    }

    private DeployFolder watch() {
        return new DeployFolder(
                deploy, folder.resolve("deploy.json"), instance.modules(), instance.listing(), instance.signatures());
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            watch.look();
        }
    }

    @Test
    void a_file_is_installed_another_one_updates_and_none_removes() throws Exception {
        Files.write(deploy.resolve("acme.jar"), JarMaker.bundle("acme", "1.0.0").bytes());
        look(2);
        assertThat(instance.bundles()).contains("acme/1.0.0");
        assertThat(instance.modules().module("acme").source()).isEqualTo("deploy/acme.jar");

        byte[] next = JarMaker.bundle("acme", "1.1.0").entry("more.txt", "more").bytes();
        Files.write(deploy.resolve("acme.jar"), next);
        look(2);
        assertThat(instance.bundles()).contains("acme/1.1.0");

        Files.delete(deploy.resolve("acme.jar"));
        look(1);
        assertThat(instance.bundles()).noneMatch(name -> name.startsWith("acme"));
    }

    @Test
    void a_file_that_is_still_being_copied_is_left_alone() throws Exception {
        byte[] whole = JarMaker.bundle("acme", "1.0.0").bytes();
        List<String> before = instance.bundles();
        Files.write(deploy.resolve("acme.jar"), Arrays.copyOf(whole, whole.length / 2));
        look(4);
        assertThat(instance.bundles()).isEqualTo(before);

        Files.write(deploy.resolve("acme.jar"), whole);
        look(2);
        assertThat(instance.bundles()).contains("acme/1.0.0");
    }

    @Test
    void what_would_disturb_the_core_is_refused_and_shown_until_it_is_gone() throws Exception {
        List<String> before = instance.bundles();
        Files.write(
                deploy.resolve("part.jar"),
                JarMaker.bundle("part", "1.0.0")
                        .fragmentOf("org.tenon.platform")
                        .bytes());
        look(3);
        assertThat(instance.bundles()).isEqualTo(before);
        assertThat(instance.modules().module("part.jar").state()).isEqualTo(Module.State.REFUSED);
        assertThat(instance.modules().module("part.jar").source()).contains("of the core would lose its wiring");

        Files.delete(deploy.resolve("part.jar"));
        look(1);
        assertThat(instance.modules().list()).extracting(Module::id).doesNotContain("part.jar");
    }

    @Test
    void after_a_restart_nothing_is_done_again_and_what_went_meanwhile_is_removed() throws Exception {
        Files.write(deploy.resolve("acme.jar"), JarMaker.bundle("acme", "1.0.0").bytes());
        look(2);
        long revision = instance.modules().module("acme").revision();

        instance.restart();
        watch = watch();
        look(3);
        assertThat(instance.modules().module("acme").revision()).isEqualTo(revision);

        Files.delete(deploy.resolve("acme.jar"));
        watch = watch();
        look(1);
        assertThat(instance.bundles()).noneMatch(name -> name.startsWith("acme"));
    }
}
