package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The distribution's bill of materials, against what is in it. */
class BillOfMaterialsTest {

    private static final Path DISTRIBUTION = Path.of(System.getProperty("tenon.distribution"));

    /** Free licences, by the ways in which jars name them. openhtmltopdf is under the LGPL, as a bundle of its own that can be exchanged. */
    private static final Pattern FREE = Pattern.compile(
            "^Apache-2\\.0$|^ALv2$|Apache License|apache\\.org/licenses/LICENSE-2\\.0|^\"Apache-2\\.0\"$|^MIT$|^BSD-[23]-Clause$|opensource\\.org/licenses/(bsd-license|BSD-3-Clause)"
                    + "|^EPL-2\\.0$|edl-v10|^MPL-2\\.0$|publicdomain/zero/1\\.0|gnu\\.org/licenses/lgpl|flywaydb\\.org/licenses/flyway-community|javaee/javax\\.annotation/blob/master/LICENSE");

    /** Jars that say nothing of their licence themselves: what their publishers say on Maven Central. */
    private static final Map<String, String> UNNAMED = Map.ofEntries(
            Map.entry("org.apache.xbean:xbean-asm9-shaded", "Apache-2.0"),
            Map.entry("org.junit.jupiter:junit-jupiter-api", "EPL-2.0"),
            Map.entry("org.junit.jupiter:junit-jupiter-engine", "EPL-2.0"),
            Map.entry("org.junit.platform:junit-platform-commons", "EPL-2.0"),
            Map.entry("org.junit.platform:junit-platform-engine", "EPL-2.0"),
            Map.entry("org.junit.platform:junit-platform-launcher", "EPL-2.0"),
            Map.entry("org.dhatim:fastexcel", "Apache-2.0"),
            Map.entry("org.dhatim:fastexcel-reader", "Apache-2.0"),
            Map.entry("com.github.rzymek:opczip", "Apache-2.0"),
            Map.entry("org.latencyutils:LatencyUtils", "CC0-1.0"),
            Map.entry("io.micrometer:micrometer-commons", "Apache-2.0"),
            Map.entry("io.micrometer:micrometer-core", "Apache-2.0"),
            Map.entry("io.micrometer:micrometer-observation", "Apache-2.0"),
            Map.entry("io.micrometer:micrometer-registry-prometheus", "Apache-2.0"),
            Map.entry("de.rototor.pdfbox:graphics2d", "Apache-2.0"),
            Map.entry("org.eclipse.platform:org.eclipse.osgi", "EPL-2.0"),
            Map.entry("org.glassfish.jaxb:txw2", "BSD-3-Clause"));

    /** commons-lang3: a bundle for swagger-core; the spreadsheets of tables have the one that they were built for within their bundle. */
    private static final Set<String> TWICE = Set.of("org.apache.commons:commons-lang3");

    /** What the scripts of the web application are made from. */
    private static final Path LOCKED = Path.of("../../platform/ui/src/main/web/package-lock.json");

    private static final Path VULNERABILITIES = Path.of("../../../docs/vulnerabilities.md");
    private static final Pattern KNOWN = Pattern.compile("(?m)^\\| (?:CVE|GHSA)-\\S+ \\| `(pkg:\\S+)` \\|");

    private static JsonNode bill() throws IOException {
        return new ObjectMapper()
                .readTree(DISTRIBUTION.resolve("tenon-sbom.json").toFile());
    }

    @Test
    void every_jar_and_every_jar_within_one_is_a_component_of_the_same_content() throws Exception {
        Set<String> known = new TreeSet<>();
        bill().path("components").forEach(component -> component.path("hashes").forEach(hash -> {
            if (hash.path("alg").asText().equals("SHA-256")) {
                component
                        .at("/evidence/occurrences")
                        .forEach(occurrence ->
                                known.add(occurrence.path("location").asText() + " "
                                        + hash.path("content").asText()));
            }
        }));

        Set<String> present = new TreeSet<>();
        try (Stream<Path> files = Files.walk(DISTRIBUTION)) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                collect(DISTRIBUTION.relativize(jar).toString(), Files.readAllBytes(jar), present);
            }
        }

        assertThat(present).hasSizeGreaterThan(150).anyMatch(jar -> jar.contains("org.apache.karaf.main"));
        assertThat(known).isEqualTo(present);
    }

    /** What is used for building only is in no script, and the types of TypeScript are not either. */
    @Test
    void every_package_in_the_scripts_is_a_component_as_the_lock_file_has_it() throws Exception {
        Map<String, String> locked = new TreeMap<>();
        JsonNode packages = new ObjectMapper().readTree(LOCKED.toFile()).path("packages");
        packages.properties().forEach(entry -> {
            if (!entry.getKey().isEmpty() && !entry.getValue().path("dev").asBoolean()) {
                String name = entry.getKey().replaceFirst("^.*node_modules/", "");
                String hash = HexFormat.of()
                        .formatHex(Base64.getDecoder()
                                .decode(entry.getValue()
                                        .path("integrity")
                                        .asText()
                                        .replaceFirst("^sha512-", "")));
                locked.put(
                        "pkg:npm/" + name.replace("@", "%40") + "@"
                                + entry.getValue().path("version").asText(),
                        hash + " " + entry.getValue().path("license").asText());
            }
        });

        Map<String, String> shipped = new TreeMap<>();
        bill().path("components").forEach(component -> {
            if (component.path("purl").asText().startsWith("pkg:npm/")) {
                shipped.put(
                        component.path("purl").asText(),
                        component.at("/hashes/0/content").asText() + " "
                                + component.at("/licenses/0/license/id").asText());
                assertThat(component.at("/evidence/occurrences/0/location").asText())
                        .contains("/ui-")
                        .endsWith("!/META-INF/npm-packages.json");
            }
        });

        assertThat(locked).containsAllEntriesOf(shipped);
        assertThat(shipped.keySet())
                .anyMatch(purl -> purl.startsWith("pkg:npm/lit@"))
                .anyMatch(purl -> purl.startsWith("pkg:npm/uqr@"))
                .anyMatch(purl -> purl.startsWith("pkg:npm/%40ui5/webcomponents@"))
                .noneMatch(purl -> purl.contains("types"));
    }

    @Test
    void every_component_says_where_it_comes_from() throws Exception {
        List<String> vague = new ArrayList<>();
        bill().path("components").forEach(component -> {
            if (!component.path("purl").asText().matches("pkg:maven/[^/@]+/[^/@]+@[^?]+\\?.*|pkg:npm/[^@]+@[^?]+")
                    || component.at("/evidence/occurrences").isEmpty()) {
                vague.add(component.toString());
            }
        });
        assertThat(vague).isEmpty();
        assertThat(bill().at("/metadata/component/name").asText()).isEqualTo("tenon");
    }

    /** A component with several licences is ours to use under any one of them (H2, Javassist, the specifications of Jakarta). */
    @Test
    void every_component_has_a_licence_that_is_free() throws Exception {
        List<String> others = new ArrayList<>();
        bill().path("components").forEach(component -> {
            String name = component.path("group").asText() + ":"
                    + component.path("name").asText();
            List<String> licences = component.findValues("license").stream()
                    .map(licence ->
                            licence.path("id").asText(licence.path("name").asText()))
                    .toList();
            boolean free = licences.isEmpty()
                    ? UNNAMED.containsKey(name)
                    : licences.stream()
                            .anyMatch(licence -> FREE.matcher(licence).find());
            if (!free) {
                others.add(name + " " + licences);
            }
        });
        assertThat(others).isEmpty();
    }

    @Test
    void nothing_is_there_in_two_versions_but_what_is_known() throws Exception {
        Map<String, Set<String>> versions = new TreeMap<>();
        bill().path("components").forEach(component -> versions.computeIfAbsent(
                        component.path("group").asText() + ":"
                                + component.path("name").asText(),
                        name -> new TreeSet<>())
                .add(component.path("version").asText()));
        versions.values().removeIf(each -> each.size() == 1);
        assertThat(versions.keySet()).isEqualTo(TWICE);
    }

    /** What is left although it is known is of this version: another one has to be looked at anew. */
    @Test
    void known_vulnerabilities_are_of_what_is_there() throws Exception {
        Set<String> present = new TreeSet<>();
        bill().path("components")
                .forEach(
                        component -> present.add(component.path("purl").asText().replaceFirst("\\?.*", "")));
        List<String> left = KNOWN.matcher(Files.readString(VULNERABILITIES))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(left).isNotEmpty().allMatch(present::contains);
    }

    private static void collect(String place, byte[] jar, Set<String> into) throws Exception {
        into.add(place + " "
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar)));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".jar")) {
                    collect(place + "!/" + entry.getName(), in.readAllBytes(), into);
                }
            }
        }
    }
}
