package org.tenon.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The arrows hold over everything that is shipped. */
class ArchitectureTest {

    private static final Pattern MODULE =
            Pattern.compile("<module>bundles/(?!testing/|archetypes/|bom<)(?:.*/)?([^/<]+)</module>");

    @Test
    void every_module_of_the_build_is_examined() throws IOException {
        String pom = Files.readString(Path.of("..", "..", "..", "pom.xml"));
        Set<String> modules =
                MODULE.matcher(pom).results().map(match -> match.group(1)).collect(Collectors.toSet());

        assertThat(Bundles.of(Shipped.jars()).names()).containsAll(modules).contains("contract-kit");
    }

    @Test
    void all_arrows_point_the_right_way() {
        assertThat(Arrows.check(Bundles.of(Shipped.jars()))).isEmpty();
    }

    @Test
    void the_kernel_needs_only_the_jdk() throws IOException {
        Path kernel = Shipped.jars().stream()
                .filter(jar -> jar.getFileName().toString().startsWith("kernel-"))
                .findFirst()
                .orElseThrow();
        try (JarFile jar = new JarFile(kernel.toFile())) {
            String imports = jar.getManifest().getMainAttributes().getValue("Import-Package");
            List<String> packages = Pattern.compile("(?:^|,)([a-z][\\w.]*)")
                    .matcher(imports)
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .toList();
            assertThat(packages)
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("java.")
                            || name.startsWith("javax.crypto")
                            || name.startsWith("org.tenon.kernel")
                            || name.startsWith("org.jspecify"));
        }
    }
}
