package org.tenon.configuration.internal;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.Dictionary;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Values of configurations as texts. */
final class Values {

    private Values() {}

    /** The settings of a description that the properties have. A text for a list is one of parts between commas, as files write it. */
    static SortedMap<String, List<String>> of(Dictionary<String, Object> properties, Description description) {
        SortedMap<String, List<String>> values = new TreeMap<>();
        for (Setting setting : description.settings()) {
            Object value = properties.get(setting.key());
            if (value != null) {
                values.put(
                        setting.key(),
                        setting.many() && value instanceof String text
                                ? Arrays.stream(text.split(","))
                                        .map(String::strip)
                                        .filter(part -> !part.isEmpty())
                                        .toList()
                                : texts(value));
            }
        }
        return values;
    }

    private static List<String> texts(Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return value.getClass().isArray()
                ? IntStream.range(0, Array.getLength(value))
                        .mapToObj(i -> String.valueOf(Array.get(value, i)))
                        .toList()
                : List.of(value.toString());
    }
}
