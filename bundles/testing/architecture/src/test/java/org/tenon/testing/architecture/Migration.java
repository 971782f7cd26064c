package org.tenon.testing.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A migration of a bundle, and what in it the version before cannot live with: nodes are updated one by one, so that it runs beside the
 * new schema for a while (docs/migrations.md).
 *
 * @param name its unit and file: {@code order/V85__units.sql}
 */
record Migration(String name, String sql) {

    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final Pattern CREATED = Pattern.compile("create table (?:if not exists )?(\\w+)");
    private static final Pattern ALTERED = Pattern.compile("alter table (?:if exists |only )?(\\w+)");
    private static final Pattern INDEXED =
            Pattern.compile("create unique index (?:if not exists )?\\w+ on (?:only )?(\\w+)");

    /** What takes away what the version before reads or writes, and what it does not know of and would break. */
    private static final List<Pattern> TAKING = Stream.of(
                    "drop (?:table|column|view|sequence)\\b.*",
                    ".*\\bdrop column\\b.*",
                    ".*\\brename\\b.*",
                    ".*\\bset not null\\b.*",
                    // the order of texts (collate) may change: nothing that is written becomes wrong by it
                    ".*\\balter column \\w+ (?:set data )?type\\b(?!.*\\bcollate\\b).*",
                    ".*\\badd (?:column )?(?:if not exists )?(?!constraint\\b|primary\\b)\\w+ (?!.*\\bdefault\\b).*\\bnot null\\b.*",
                    ".*\\badd (?:constraint \\w+ )?(?:check|unique|primary key)\\b.*")
            .map(Pattern::compile)
            .toList();

    /** Says that no release reads or writes it any more since the one that is named. */
    private static final Pattern UNUSED = Pattern.compile("--\\s*unused since (\\d+\\.\\d+\\.\\d+)");

    static List<Migration> of(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<Migration> found = new ArrayList<>();
            for (var entry : file.stream()
                    .filter(each -> each.getName().matches("db/.*\\.sql"))
                    .toList()) {
                found.add(new Migration(
                        entry.getName().substring("db/".length()),
                        new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The statements that the version before cannot live with. Tables that the migration itself makes are nobody's yet.
     *
     * @param version of what is being built: what was unused in an earlier release already may go
     */
    List<String> unsuitable(String version) {
        Set<String> own = new HashSet<>();
        List<String> unsuitable = new ArrayList<>();
        String readable = COMMENT.matcher(sql)
                .replaceAll(comment -> Matcher.quoteReplacement(comment.group().replace(';', ',')));
        for (String text : readable.split(";", -1)) {
            String statement = COMMENT.matcher(text)
                    .replaceAll(" ")
                    .replaceAll("\\s+", " ")
                    .trim()
                    .toLowerCase(Locale.ROOT);
            Matcher created = CREATED.matcher(statement);
            if (created.lookingAt()) {
                own.add(created.group(1));
            }
            boolean takes =
                    TAKING.stream().anyMatch(each -> each.matcher(statement).matches())
                            || INDEXED.matcher(statement).lookingAt();
            if (takes && !own.contains(table(statement)) && !unusedBefore(text, version)) {
                unsuitable.add(statement);
            }
        }
        return unsuitable;
    }

    private static String table(String statement) {
        return Stream.of(ALTERED, INDEXED)
                .map(each -> each.matcher(statement))
                .filter(Matcher::lookingAt)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private static boolean unusedBefore(String text, String version) {
        Matcher since = UNUSED.matcher(text);
        return since.find() && Arrays.compare(numbers(since.group(1)), numbers(version)) < 0;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.replaceFirst("-.*", "").split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
