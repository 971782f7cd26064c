package org.tenon.order.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** From an instant to another, which belongs to it no more; empty unless that is later. */
record Span(Instant start, Instant end) {

    boolean isEmpty() {
        return !start.isBefore(end);
    }

    boolean touches(Span other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    boolean contains(Span other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** With as much before and after it. */
    Span widened(Duration by) {
        return new Span(start.minus(by), end.plus(by));
    }

    /** What is left of it. */
    List<Span> without(List<Span> others) {
        List<Span> left = List.of(this);
        for (Span other : others) {
            List<Span> rest = new ArrayList<>();
            for (Span part : left) {
                if (!part.touches(other)) {
                    rest.add(part);
                    continue;
                }
                rest.add(new Span(part.start, other.start));
                rest.add(new Span(other.end, part.end));
            }
            rest.removeIf(Span::isEmpty);
            left = rest;
        }
        return left;
    }
}
