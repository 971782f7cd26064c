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
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The distribution's bill of materials, against what is in it. */
class BillOfMaterialsTest {

    private static final Path DISTRIBUTION = Path.of(System.getProperty("tenon.distribution"));

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

    @Test
    void every_component_says_where_it_comes_from() throws Exception {
        List<String> vague = new ArrayList<>();
        bill().path("components").forEach(component -> {
            if (!component.path("purl").asText().matches("pkg:maven/[^/@]+/[^/@]+@[^?]+\\?.*")
                    || component.at("/evidence/occurrences").isEmpty()) {
                vague.add(component.toString());
            }
        });
        assertThat(vague).isEmpty();
        assertThat(bill().at("/metadata/component/name").asText()).isEqualTo("tenon");
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
