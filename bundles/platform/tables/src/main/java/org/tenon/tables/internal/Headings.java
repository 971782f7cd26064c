package org.tenon.tables.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tenon.kernel.table.TableRow;

/** Makes the headings of a table tell its columns apart. */
final class Headings {

    /** What fits on a screen; longer ones are cut. */
    private static final int LONGEST = 200;

    private Headings() {}

    static List<String> of(TableRow first) {
        List<String> headings = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String cell : first.cells()) {
            String plain = cell.replaceAll("\\s+", " ");
            String cut = plain.substring(0, Math.min(LONGEST, plain.length()));
            headings.add(free(cut.isEmpty() ? "Column " + (headings.size() + 1) : cut, taken));
        }
        return headings;
    }

    private static String free(String heading, Set<String> taken) {
        String candidate = heading;
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = heading + " (" + i + ")";
        }
        return candidate;
    }
}
