package org.tenon.configuration.internal;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an admin has set of a configuration.
 *
 * @param version 0 when nothing ever was set
 * @param settings the values by key; a list of one for a setting that takes one
 * @param secrets sealed, by key; none of the keys of {@code settings}
 */
record Kept(
        String pid, long version, SortedMap<String, List<String>> settings, SortedMap<String, List<String>> secrets) {

    Kept {
        requireNonNull(pid, "pid");
        settings = new TreeMap<>(settings);
        secrets = new TreeMap<>(secrets);
    }

    static Kept nothing(String pid) {
        return new Kept(pid, 0, new TreeMap<>(), new TreeMap<>());
    }

    Set<String> keys() {
        Set<String> keys = new TreeSet<>(settings.keySet());
        keys.addAll(secrets.keySet());
        return keys;
    }

    boolean isEmpty() {
        return settings.isEmpty() && secrets.isEmpty();
    }
}
