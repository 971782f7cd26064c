package org.tenon.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What vendors compile against stays compatible with the baseline (docs/adr/0020), or says by its version that it is not.
 * When this fails, give the package the version that the message asks for.
 */
class BaselineTest {

    private static final String FRUIT = "package org.tenon.fruit; public interface Fruit { String name(); }";

    @TempDir
    private Path folder;

    @Test
    void exported_packages_are_compatible_with_the_baseline_or_have_a_new_version() throws IOException {
        Path baseline = baseline();
        boolean preview = baseline.getFileName().toString().endsWith("-preview");
        Map<String, Path> now = Shipped.jars().stream().collect(Collectors.toMap(BaselineTest::name, jar -> jar));
        Set<String> findings = new TreeSet<>();
        for (Path older : jars(baseline)) {
            Path newer = now.get(name(older));
            findings.addAll(
                    newer == null
                            ? Set.of(name(older) + " is not built any more")
                            : Baselines.check(newer, older, preview));
        }

        assertThat(findings).as("compared with %s", baseline).isEmpty();
    }

    @Test
    void every_api_has_a_baseline() throws IOException {
        List<String> known = jars(baseline()).stream().map(BaselineTest::name).toList();

        assertThat(Shipped.jars().stream().map(BaselineTest::name))
                .filteredOn(name -> name.equals("kernel") || name.endsWith("-api"))
                .isNotEmpty()
                .allMatch(known::contains);
    }

    @Test
    void what_takes_something_away_needs_the_next_major_version() throws IOException {
        Path older = fruit("before", "1.0.0", FRUIT);
        String renamed = FRUIT.replace("name()", "title()");

        assertThat(Baselines.check(fruit("now", "1.1.0", renamed), older, true))
                .singleElement()
                .asString()
                .startsWith("org.tenon.fruit has the version 1.1.0 and needs 2.0.0");
        assertThat(Baselines.check(fruit("next", "2.0.0", renamed), older, true))
                .isEmpty();
    }

    @Test
    void a_method_more_breaks_those_who_implement_the_interface() throws IOException {
        Path older = fruit("before", "1.0.0", FRUIT);
        String more = FRUIT.replace("String name();", "String name(); String color();");

        assertThat(Baselines.check(fruit("now", "1.1.0", more), older, false))
                .singleElement()
                .asString()
                .contains("needs 2.0.0", "color()");
    }

    @Test
    void what_adds_something_needs_the_next_minor_version_once_there_was_a_release() throws IOException {
        Path older = fruit("before", "1.0.0", FRUIT);
        String more = FRUIT.replace("String name();", "String name(); default int weight() { return 0; }");

        assertThat(Baselines.check(fruit("now", "1.0.0", more), older, false))
                .singleElement()
                .asString()
                .contains("needs 1.1.0");
        assertThat(Baselines.check(fruit("preview", "1.0.0", more), older, true))
                .isEmpty();
        assertThat(Baselines.check(fruit("next", "1.1.0", more), older, false)).isEmpty();
    }

    @Test
    void a_package_that_is_gone_is_found_and_one_that_is_the_same_is_not() throws IOException {
        Path older = fruit("before", "1.0.0", FRUIT);

        assertThat(Baselines.check(fruit("now", "1.0.0", FRUIT), older, false)).isEmpty();
        assertThat(Baselines.check(
                        TestJars.in(folder).jar("none", "", Map.of("org.tenon.fruit.Fruit", FRUIT)), older, true))
                .containsExactly("org.tenon.fruit is not exported any more");
    }

    private Path fruit(String name, String version, String source) throws IOException {
        return TestJars.in(folder)
                .jar(name, "org.tenon.fruit;version=\"" + version + "\"", Map.of("org.tenon.fruit.Fruit", source));
    }

    /** The one folder under src/test/baseline; its name is the version. */
    private static Path baseline() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src", "test", "baseline"))) {
            List<Path> all = folders.filter(Files::isDirectory).toList();
            assertThat(all).as("folders of baselines").hasSize(1);
            return all.get(0);
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** {@code pricing-api} of {@code pricing-api-1.0.0-SNAPSHOT.jar} and of {@code pricing-api.jar}. */
    private static String name(Path jar) {
        return jar.getFileName().toString().replaceFirst("(-\\d.*)?\\.jar$", "");
    }
}
