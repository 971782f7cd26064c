package org.tenon.security.internal;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which teams and territories somebody belongs to, by the names that records have for theirs; each sorted. */
public record Membership(List<String> teams, List<String> territories) {

    static final Membership NONE = new Membership(List.of(), List.of());

    static final int MOST = 20;
    static final int LONGEST_NAME = 200;

    public Membership {
        teams = List.copyOf(teams);
        territories = List.copyOf(territories);
    }

    public static Membership of(Collection<String> teams, Collection<String> territories) {
        return new Membership(List.copyOf(sorted(teams)), List.copyOf(sorted(territories)));
    }

    private static SortedSet<String> sorted(Collection<String> names) {
        return new TreeSet<>(names.stream().map(String::strip).toList());
    }
}
