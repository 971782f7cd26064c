package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bill of materials against a copy of the GitLab Advisory Database: {@code -Dadvisories=<its folder>}. */
class AdvisoriesTest {

    private static final Path BILL = Path.of(System.getProperty("tenon.distribution"), "tenon-sbom.json");
    private static final Path VULNERABILITIES = Path.of("../../../docs/vulnerabilities.md");
    private static final Pattern PURL = Pattern.compile("pkg:(maven|npm)/(.+)@([^@?]+)(\\?.*)?");
    private static final Pattern RANGE = Pattern.compile("(?m)^affected_range: *\"?([^\"\\n]*)");

    @Test
    @EnabledIfSystemProperty(named = "advisories", matches = ".+")
    void whatever_is_known_of_a_component_stands_among_the_known_vulnerabilities() throws Exception {
        Path advisories = Path.of(System.getProperty("advisories"));
        assertThat(advisories.resolve("maven/org.apache.cxf/cxf-core")).isNotEmptyDirectory();
        String known = Files.readString(VULNERABILITIES);

        List<String> unknown = new ArrayList<>();
        for (JsonNode component : new ObjectMapper().readTree(BILL.toFile()).path("components")) {
            Matcher purl = PURL.matcher(component.path("purl").asText());
            assertThat(purl.matches()).as(component.toString()).isTrue();
            String name = URLDecoder.decode(purl.group(2), StandardCharsets.UTF_8);
            for (String advisory : of(advisories.resolve(purl.group(1)).resolve(name), purl.group(3))) {
                String row =
                        "| " + advisory + " | `pkg:" + purl.group(1) + "/" + purl.group(2) + "@" + purl.group(3) + "`";
                if (!known.contains(row)) {
                    unknown.add(row);
                }
            }
        }

        assertThat(unknown).isEmpty();
    }

    /** The numbers of those about a version. */
    private static List<String> of(Path component, String version) throws IOException {
        if (!Files.isDirectory(component)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(component)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .filter(file -> AffectedVersions.of(range(file)).contain(version))
                    .map(file -> file.getFileName().toString().replace(".yml", ""))
                    .sorted()
                    .toList();
        }
    }

    private static String range(Path advisory) {
        try {
            Matcher range = RANGE.matcher(Files.readString(advisory));
            assertThat(range.find()).as(advisory.toString()).isTrue();
            return range.group(1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[,1.6.8),[2.0.0,2.0.2); 1.6.7; true",
                "[,1.6.8),[2.0.0,2.0.2); 1.6.8; false",
                "[,1.6.8),[2.0.0,2.0.2); 2.0.1; true",
                "[2.5,2.5.9],[2.6,2.6.6]; 2.5.9; true",
                "[2.5,2.5.9]||[2.6,2.6.6]; 2.5.10; false",
                "(1.0,1.2]; 1.0; false",
                "[1.10.0,1.13.15]; 1.9.9; false",
                "[9.4.0,9.4.60); 9.4.58.v20250814; true",
                "[1.0]; 1.0; true",
                "(0); 1.0; false",
                "(,0); 1.0; false",
                "<1.2.0; 1.1.9; true",
                ">=1.0.0 <1.2.0||=2.0.0; 1.2.0; false",
                ">=1.0.0 <1.2.0||=2.0.0; 2.0.0; true"
            })
    void reads_the_versions_that_an_advisory_is_about(String range, String version, boolean affected) {
        assertThat(AffectedVersions.of(range).contain(version)).isEqualTo(affected);
    }
}
