package org.tenon.testing.swap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.tenon.samples.fault.FaultConfig;
import org.tenon.testing.distribution.Distribution;

/** The sample fault-injector in a scene, and what it is told. */
record Injector(Scene scene, long bundle) {

    static Injector install(Scene scene) {
        long bundle = scene.container().install(jar());
        scene.container().start(bundle);
        return new Injector(scene, bundle);
    }

    /** As an admin tells it, while it runs: by a file in the deploy folder. */
    void tell(String... lines) {
        write(".cfg", lines);
    }

    /** The same with values that are more than a text. */
    void tellTyped(String... lines) {
        write(".config", lines);
    }

    private void write(String kind, String... lines) {
        Path deploy = scene.distribution().data().resolve("deploy");
        try {
            Path written = Files.write(deploy.resolve("fault.part"), List.of(lines));
            Files.move(
                    written,
                    deploy.resolve(FaultConfig.PID + kind),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void update() {
        scene.container().update(bundle, jar());
    }

    private static Path jar() {
        try {
            Path jar = Path.of(FaultConfig.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            assertThat(jar).as("package it before").isRegularFile();
            return jar;
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The distribution's configuration, and more of the switchboard's. */
    static Path etc(String switchboard) {
        Path original = Distribution.folder().resolve("etc");
        try {
            Path copy = Files.createTempDirectory(Files.createDirectories(Scene.WORK), "etc");
            try (var files = Files.list(original)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
            Files.writeString(copy.resolve("org.tenon.switchboard.cfg"), "\n" + switchboard, StandardOpenOption.APPEND);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
