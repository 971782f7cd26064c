package org.tenon.configuration.internal;

import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;

/**
 * The properties of a configuration with what an admin has set laid over them. A property of ours says which keys those are and of
 * which version, so that they can be told from what a file says, also after a restart.
 */
final class Overlay {

    /** {@code <version> <key>,<key>}; the audit log goes by it, too. */
    static final String MARK = "tenon.configuration.set";

    private Overlay() {}

    /** Whether something is or was laid over the properties. */
    static boolean any(@Nullable Dictionary<String, Object> properties) {
        return properties != null && properties.get(MARK) != null;
    }

    /** Whether exactly this is laid over the properties. */
    static boolean is(@Nullable Dictionary<String, Object> properties, Kept kept) {
        return properties != null && mark(kept).equals(properties.get(MARK));
    }

    /**
     * @param below what a file says; empty when there is none
     * @param opened what is set, with secrets as they are
     */
    static Dictionary<String, Object> on(Map<String, Object> below, Kept kept, Map<String, List<String>> opened) {
        Map<String, Object> properties = new HashMap<>(below);
        opened.forEach((key, values) ->
                properties.put(key, values.size() == 1 ? values.get(0) : values.toArray(String[]::new)));
        properties.put(MARK, mark(kept));
        return FrameworkUtil.asDictionary(properties);
    }

    /** What is below: the properties themselves when nothing was laid over them, else those that were not set. */
    static SortedMap<String, Object> below(@Nullable Dictionary<String, Object> properties) {
        SortedMap<String, Object> below = new TreeMap<>();
        if (properties != null) {
            Collections.list(properties.keys()).forEach(key -> below.put(key, properties.get(key)));
        }
        Optional.ofNullable(below.remove(MARK)).ifPresent(mark -> below.keySet().removeAll(keys(mark.toString())));
        return below;
    }

    private static String mark(Kept kept) {
        return kept.version() + " " + String.join(",", kept.keys());
    }

    private static List<String> keys(String mark) {
        return Arrays.asList(mark.substring(mark.indexOf(' ') + 1).split(","));
    }
}
