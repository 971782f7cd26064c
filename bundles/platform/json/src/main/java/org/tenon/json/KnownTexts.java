package org.tenon.json;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Reads texts of which the same come again within a short time, each once: how a line's price came about is read at each step of its
 * document, and is the same in many documents. For values that nobody can change, since all readers get the same one. Holds
 * up to a fixed number of them, those that were asked for lately. Any number of threads may use it.
 *
 * @param <T> what a text is read as
 */
public final class KnownTexts<T> {

    private final Function<String, T> reading;
    private final int half;
    private volatile Map<String, T> lately = new ConcurrentHashMap<>();
    private volatile Map<String, T> before = Map.of();

    /**
     * @param reading makes a value of a text; what it throws is thrown to who asks
     * @param most how many are remembered at most, 2 or more
     */
    public KnownTexts(Function<String, T> reading, int most) {
        this.reading = requireNonNull(reading, "reading");
        this.half = most / 2;
        if (half < 1) {
            throw new IllegalArgumentException("2 texts or more are remembered, not " + most);
        }
    }

    /** What a text says. */
    public T said(String text) {
        T known = lately.get(text);
        if (known != null) {
            return known;
        }
        T old = before.get(text);
        T value = old != null ? old : reading.apply(text);
        remember(text, value);
        return value;
    }

    /** What was not asked for since the last time that there were half as many is forgotten. */
    private void remember(String text, T value) {
        if (lately.size() >= half) {
            before = lately;
            lately = new ConcurrentHashMap<>();
        }
        lately.put(text, value);
    }
}
