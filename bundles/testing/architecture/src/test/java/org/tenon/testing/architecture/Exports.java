package org.tenon.testing.architecture;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Export-Package}. */
final class Exports {

    private static final Pattern CLAUSE = Pattern.compile("([\\w.]+)((?:;[\\w-]+:?=(?:\"[^\"]*\"|[^;,]*))*)");
    private static final Pattern VERSION = Pattern.compile(";version=\"?([^\";]*)\"?");

    private Exports() {}

    /** @return package and version; the version is empty when the manifest has none */
    static Map<String, String> parse(@Nullable String header) {
        Map<String, String> exports = new TreeMap<>();
        if (header != null) {
            Matcher clause = CLAUSE.matcher(header);
            while (clause.find()) {
                Matcher version = VERSION.matcher(clause.group(2));
                exports.put(clause.group(1), version.find() ? version.group(1) : "");
            }
        }
        return exports;
    }
}
