package org.tenon.rest.internal;

import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose word about where a request came from counts. Anybody can send {@code X-Forwarded-For}; each proxy adds whom it got the
 * request from at the end. So the header is read from its end for as long as the one who added the entry is trusted.
 */
record TrustedProxies(Set<String> addresses) {

    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    TrustedProxies {
        addresses = Set.copyOf(addresses);
    }

    /** @param text addresses, by commas or blanks */
    static TrustedProxies of(String text) {
        return new TrustedProxies(Arrays.stream(text.split("[,\\s]+"))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet()));
    }

    /**
     * The address that a request came from.
     *
     * @param remote whom the connection is with
     * @param forwarded the values of the header, as they stand; null when headers cannot be read
     */
    String caller(String remote, @Nullable Enumeration<String> forwarded) {
        if (forwarded == null || !addresses.contains(remote)) {
            return remote;
        }
        List<String> hops = Collections.list(forwarded).stream()
                .flatMap(each -> Arrays.stream(each.split(",")))
                .map(String::trim)
                .toList();
        String caller = remote;
        for (int i = hops.size() - 1; i >= 0 && addresses.contains(caller); i--) {
            // What is no address was not added by a proxy of ours.
            if (!ADDRESS.matcher(hops.get(i)).matches()) {
                return caller;
            }
            caller = hops.get(i);
        }
        return caller;
    }
}
