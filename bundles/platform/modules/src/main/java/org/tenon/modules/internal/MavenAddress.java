package org.tenon.modules.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code mvn:group/artifact/version[/type[/classifier]]}. */
final class MavenAddress {

    private static final Pattern PARTS =
            Pattern.compile("mvn:([\\w.-]+)/([\\w.-]+)/([\\w.-]+)(?:/([\\w.-]+)(?:/([\\w.-]+))?)?");

    private MavenAddress() {}

    static boolean valid(String address) {
        return PARTS.matcher(address).matches() && !address.contains("..");
    }

    /** Where a repository keeps it. */
    static String path(String address) {
        Matcher parts = PARTS.matcher(address);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no Maven address: " + address);
        }
        String type = parts.group(4) == null ? "jar" : parts.group(4);
        String classifier = parts.group(5) == null ? "" : "-" + parts.group(5);
        return parts.group(1).replace('.', '/') + "/" + parts.group(2) + "/" + parts.group(3) + "/" + parts.group(2)
                + "-" + parts.group(3) + classifier + "." + type;
    }
}
