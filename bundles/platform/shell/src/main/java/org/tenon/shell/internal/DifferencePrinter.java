package org.tenon.shell.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tenon.switchboard.CallDifference;

/** What a candidate answered differently: how often each field, and each call with its fields. */
final class DifferencePrinter {

    private static final int LONGEST_ARGUMENTS = 160;

    private DifferencePrinter() {}

    static void print(PrintStream out, Map<String, Long> fields, List<CallDifference> differences) {
        new TreeMap<>(fields).forEach((path, count) -> out.printf("  %6d x %s%n", count, path));
        for (CallDifference call : differences) {
            out.printf(
                    "%s %s %s (%s -> %s)%n",
                    call.at(), call.method(), cut(call.arguments()), call.provider(), call.candidate());
            call.fields().forEach(field -> out.println("    " + field));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_ARGUMENTS ? text : text.substring(0, LONGEST_ARGUMENTS) + "...";
    }
}
