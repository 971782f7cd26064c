package org.tenon.switchboard.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tenon.switchboard.FieldDifference;

/**
 * How a capability's answers are compared: field by field, numbers by their value.
 *
 * @param ignored fields that may differ, with all that is below them
 * @param tolerances by how much numbers may differ; the first that fits a field holds
 */
record Comparison(List<Pattern> ignored, List<Tolerance> tolerances) {

    static final Comparison STRICT = new Comparison(List.of(), List.of());

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");
    private static final Pattern POSITION = Pattern.compile("\\[\\d+]");

    /** By how much the numbers at {@code path} may differ. */
    record Tolerance(Pattern path, BigDecimal most) {}

    Comparison {
        ignored = List.copyOf(ignored);
        tolerances = List.copyOf(tolerances);
    }

    /**
     * Reads what the configuration says.
     *
     * @param ignore paths like {@code lines[*].trace}, separated by commas; {@code *} stands for a position or a name
     * @param tolerance {@code 0.01} for all numbers, or {@code lines[*].tax=0.01}, separated by commas
     * @throws IllegalArgumentException when a tolerance is no number of 0 or more
     */
    static Comparison of(String ignore, String tolerance) {
        List<Pattern> ignored = new ArrayList<>();
        for (String path : words(ignore)) {
            ignored.add(pattern(path));
        }
        List<Tolerance> tolerances = new ArrayList<>();
        for (String word : words(tolerance)) {
            int equals = word.lastIndexOf('=');
            BigDecimal most = new BigDecimal(word.substring(equals + 1).trim());
            if (most.signum() < 0) {
                throw new IllegalArgumentException("a tolerance is 0 or more, not " + most);
            }
            tolerances.add(new Tolerance(
                    equals < 0
                            ? Pattern.compile(".*")
                            : pattern(word.substring(0, equals).trim()),
                    most));
        }
        return new Comparison(ignored, tolerances);
    }

    List<FieldDifference> differences(Map<String, String> answer, Map<String, String> candidateAnswer) {
        List<FieldDifference> differences = new ArrayList<>();
        Set<String> paths = new LinkedHashSet<>(answer.keySet());
        paths.addAll(candidateAnswer.keySet());
        for (String path : paths) {
            String one = answer.getOrDefault(path, "");
            String other = candidateAnswer.getOrDefault(path, "");
            if (!one.equals(other) && !ignores(path) && !tolerated(path, one, other)) {
                differences.add(new FieldDifference(path, one, other));
            }
        }
        return differences;
    }

    /** The path of a field, whatever its position in a list. */
    static String withoutPositions(String path) {
        return POSITION.matcher(path).replaceAll("[]");
    }

    private boolean ignores(String path) {
        return ignored.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    private boolean tolerated(String path, String one, String other) {
        if (!NUMBER.matcher(one).matches() || !NUMBER.matcher(other).matches()) {
            return false;
        }
        BigDecimal off = new BigDecimal(one).subtract(new BigDecimal(other)).abs();
        return off.signum() == 0
                || tolerances.stream()
                        .filter(tolerance -> tolerance.path().matcher(path).matches())
                        .findFirst()
                        .map(tolerance -> off.compareTo(tolerance.most()) <= 0)
                        .orElse(false);
    }

    /** A path, and all that is below it. */
    private static Pattern pattern(String path) {
        StringBuilder regex = new StringBuilder();
        for (String part : path.split("((?<=\\*)|(?=\\*))", -1)) {
            regex.append(part.equals("*") ? "[^.\\[\\]]*" : Pattern.quote(part));
        }
        return Pattern.compile(regex + "([.\\[].*)?");
    }

    private static List<String> words(String list) {
        List<String> words = new ArrayList<>(List.of(list.trim().split("\\s*,\\s*", -1)));
        words.removeIf(String::isEmpty);
        return words;
    }
}
