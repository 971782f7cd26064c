package org.tenon.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of every bundle with pages: complete in each language, and none that nobody uses. */
class TextsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SOURCES = Path.of(System.getProperty("tenon.web"));
    /** {@code t('key')}, {@code t.or('key', …)} and both keys of {@code t(… ? 'this' : 'that')}. */
    private static final Pattern ASKED =
            Pattern.compile("\\bt(?:\\.or)?\\((?:[^()'`]*\\? )?'([\\w.-]+)'(?: : '([\\w.-]+)'\\))?");
    /** {@code `state.${…}`}: what stands before and behind. */
    private static final Pattern MADE = Pattern.compile("`([\\w.-]*)\\$\\{[^}]*}([\\w.-]*)`");

    private static final Pattern COMMENT = Pattern.compile("(?s:(?<!\\w)/\\*.*?\\*/)|(?m:^\\s*//.*$)");

    /** The server says in English what it refuses; other languages have words for the codes. */
    private static final String REFUSED = "refused.";

    private static final Pattern CODE = Pattern.compile("\"([a-z-]+(?:\\.[a-z-]+)*)\"");

    private static final Pattern LITERAL = Pattern.compile("'([\\w.-]+)'");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    static Stream<Path> folders() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES.resolve("bundles"))) {
            return all
                    .filter(path -> path.endsWith("texts/en.json")
                            && path.toString().contains("/src/main/")
                            && !path.toString().contains("/target/"))
                    .map(path -> path.getParent().getParent())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void texts_are_complete_and_used(Path folder) {
        Map<String, String> english = texts(folder, "en");
        Map<String, String> chinese = texts(folder, "zh");
        chinese.keySet().removeIf(key -> key.startsWith(REFUSED));
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        english.forEach(
                (key, text) -> assertThat(places(chinese.get(key))).as(key).isEqualTo(places(text)));

        String code = code(folder);
        Set<String> asked = new TreeSet<>();
        ASKED.matcher(code).results().forEach(found -> {
            asked.add(found.group(1));
            if (found.group(2) != null) {
                asked.add(found.group(2));
            }
        });
        assertThat(english.keySet()).as("texts that are asked for").containsAll(asked);

        Set<Pattern> made = MADE.matcher(code)
                .results()
                .filter(found -> (found.group(1) + found.group(2)).contains("."))
                .map(found -> Pattern.compile(Pattern.quote(found.group(1)) + ".+" + Pattern.quote(found.group(2))))
                .collect(Collectors.toSet());
        Set<String> literals =
                LITERAL.matcher(code).results().map(found -> found.group(1)).collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>(english.keySet());
        unused.removeIf(key -> literals.contains(key)
                || made.stream().anyMatch(pattern -> pattern.matcher(key).matches()));
        assertThat(unused).as("texts that nobody uses").isEmpty();
    }

    @Test
    void words_are_there_for_codes_that_the_server_refuses_with() throws IOException {
        Set<String> codes = new TreeSet<>(Set.of("not-found", "stale"));
        try (Stream<Path> sources = Files.walk(SOURCES.resolve("bundles"))) {
            sources.filter(path ->
                            path.toString().endsWith(".java") && path.toString().contains("/src/main/"))
                    .map(TextsTest::read)
                    .flatMap(text -> CODE.matcher(text).results())
                    .forEach(found -> codes.add(found.group(1)));
        }
        Set<String> translated = folders()
                .flatMap(folder -> texts(folder, "zh").keySet().stream())
                .filter(key -> key.startsWith(REFUSED))
                .map(key -> key.substring(REFUSED.length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(codes).containsAll(translated);
        assertThat(translated).contains("required", "text.length", "quote.expired", "pricing.no-price");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(Path folder, String language) {
        try {
            JsonNode read =
                    JSON.readTree(folder.resolve("texts/" + language + ".json").toFile());
            Map<String, String> texts = new TreeMap<>();
            read.properties()
                    .forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String code(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path ->
                            path.toString().endsWith(".js") && !path.toString().contains("node_modules"))
                    .map(TextsTest::read)
                    .map(text -> COMMENT.matcher(text).replaceAll(""))
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
