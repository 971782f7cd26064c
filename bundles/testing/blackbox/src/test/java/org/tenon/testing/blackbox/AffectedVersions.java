package org.tenon.testing.blackbox;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * The versions that an advisory is about, as the GitLab Advisory Database writes them: intervals for Maven ({@code [1.0,1.2),[2.0,2.0.2)}), comparisons
 * for npm ({@code >=1.0.0 <1.2.0||=2.0.0}).
 */
record AffectedVersions(Predicate<String> contains) {

    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<|=)\\s*([^\\s|,]+)");

    static AffectedVersions of(String text) {
        List<Predicate<String>> parts = Stream.of(text.split("\\|\\||(?<=[\\])])\\s*,\\s*(?=[\\[(])"))
                .map(String::strip)
                .map(part -> part.startsWith("[") || part.startsWith("(") ? interval(part) : comparisons(part))
                .toList();
        return new AffectedVersions(version -> parts.stream().anyMatch(part -> part.test(version)));
    }

    boolean contain(String version) {
        return contains.test(version);
    }

    /** One version alone, {@code [1.0]}, is an interval of itself; {@code (0)} is how they say none. */
    private static Predicate<String> interval(String part) {
        String[] bounds = part.substring(1, part.length() - 1).split(",", -1);
        String from = bounds[0].strip();
        String to = bounds[bounds.length - 1].strip();
        boolean withFrom = part.startsWith("[");
        boolean withTo = part.endsWith("]");
        return version -> (from.isEmpty() || compared(version, from) > (withFrom ? -1 : 0))
                && (to.isEmpty() || compared(version, to) < (withTo ? 1 : 0));
    }

    private static Predicate<String> comparisons(String part) {
        return version -> COMPARISON.matcher(part).results().allMatch(each -> {
            int sign = compared(version, each.group(2));
            return switch (each.group(1)) {
                case ">=" -> sign >= 0;
                case "<=" -> sign <= 0;
                case ">" -> sign > 0;
                case "<" -> sign < 0;
                default -> sign == 0;
            };
        });
    }

    private static int compared(String version, String bound) {
        return Integer.signum(new ComparableVersion(version).compareTo(new ComparableVersion(bound)));
    }
}
