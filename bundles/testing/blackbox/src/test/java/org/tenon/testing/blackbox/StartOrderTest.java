package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.tenon.testing.distribution.Distribution;

/** In what order the distribution starts its bundles: {@code etc/startup.properties}. */
class StartOrderTest {

    @Test
    void no_bundle_registers_a_servlet_before_the_whiteboard_takes_it() throws IOException {
        Map<String, Integer> levels = levels();
        int gate = level(levels, "mvn:org.tenon/http/");
        assertThat(gate).isGreaterThan(level(levels, "mvn:org.ops4j.pax.web/pax-web-extender-whiteboard/"));
        assertThat(gate).isGreaterThan(level(levels, "mvn:org.ops4j.pax.web/pax-web-jetty/"));

        levels.keySet().removeIf(bundle -> !bundle.startsWith("mvn:org.tenon/") || !usesServlets(bundle));
        levels.remove(bundle(levels, "mvn:org.tenon/http/"));
        levels.remove(bundle(levels, "mvn:org.tenon/doorkeeper/"));
        assertThat(levels).hasSizeGreaterThanOrEqualTo(3);
        assertThat(levels.values()).allMatch(level -> level > gate);
    }

    @Test
    void the_doorkeeper_is_there_before_the_web_server_listens() throws IOException {
        Map<String, Integer> levels = levels();
        assertThat(level(levels, "mvn:org.tenon/doorkeeper/"))
                .as("Pax Web fails to start when handlers are there already")
                .isGreaterThan(level(levels, "mvn:org.ops4j.pax.web/pax-web-jetty/"))
                .as("what makes the server")
                .isLessThan(level(levels, "mvn:org.ops4j.pax.web/pax-web-runtime/"));
    }

    private static Map<String, Integer> levels() throws IOException {
        Properties startup = new Properties();
        try (Reader file = Files.newBufferedReader(Distribution.folder().resolve("etc/startup.properties"))) {
            startup.load(file);
        }
        Map<String, Integer> levels = new HashMap<>();
        startup.forEach((bundle, level) ->
                levels.put((String) bundle, Integer.valueOf(level.toString().trim())));
        return levels;
    }

    private static int level(Map<String, Integer> levels, String prefix) {
        return levels.get(bundle(levels, prefix));
    }

    private static String bundle(Map<String, Integer> levels, String prefix) {
        return levels.keySet().stream()
                .filter(bundle -> bundle.startsWith(prefix))
                .findAny()
                .orElseThrow();
    }

    private static boolean usesServlets(String bundle) {
        List<String> parts = List.of(bundle.substring("mvn:".length()).split("/", -1));
        Path jar = Distribution.folder()
                .resolve("system")
                .resolve(parts.get(0).replace('.', '/'))
                .resolve(parts.get(1))
                .resolve(parts.get(2))
                .resolve(parts.get(1) + "-" + parts.get(2) + ".jar");
        try (JarFile file = new JarFile(jar.toFile())) {
            return Optional.ofNullable(file.getManifest().getMainAttributes().getValue("Import-Package"))
                    .orElse("")
                    .contains("javax.servlet");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
