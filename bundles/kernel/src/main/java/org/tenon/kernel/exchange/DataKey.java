package org.tenon.kernel.exchange;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Which record is meant. */
public record DataKey(String kind, String key) {

    public DataKey {
        requireNonNull(kind, "kind");
        requireNonNull(key, "key");
    }

    /** The key that is made of parts: {@code a/b}, with {@code %2F} for a slash within a part. */
    public static String join(String... parts) {
        return Arrays.stream(parts)
                .map(part -> part.replace("%", "%25").replace("/", "%2F"))
                .collect(Collectors.joining("/"));
    }

    /** The parts that a key is made of. */
    public static List<String> parts(String key) {
        return Arrays.stream(key.split("/", -1))
                .map(part -> part.replace("%2F", "/").replace("%25", "%"))
                .toList();
    }
}
