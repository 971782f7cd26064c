package org.tenon.testing.swap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Browsers: they ask which pages there are, and load one of them from where they were told that it is. */
final class Surfers {

    private final Set<String> wanted = ConcurrentHashMap.newKeySet();
    private final Map<String, Queue<String>> modules = new ConcurrentHashMap<>();
    private final List<String> missed = new CopyOnWriteArrayList<>();

    Surfers(String... pages) {
        wanted.addAll(List.of(pages));
    }

    /** The page is there from now on, and must be in every list. */
    void want(String page) {
        wanted.add(page);
    }

    void wantNoMore(String page) {
        wanted.remove(page);
        modules.remove(page);
    }

    Call list() {
        Set<String> asked = Set.copyOf(wanted);
        return Call.get("page.list", "/api/ui/pages").then((answer, etag) -> listed(answer, asked));
    }

    /** Loads a page that was in a list before; asks for the list where there is none to load. */
    Call load() {
        for (Map.Entry<String, Queue<String>> page : new TreeMap<>(modules).entrySet()) {
            String module = page.getValue().poll();
            if (module != null) {
                return Call.get("page.load " + page.getKey(), module);
            }
        }
        return list();
    }

    /** The lists that missed a page which was there when they were asked for, and has not been taken away since. */
    List<String> missed() {
        return List.copyOf(missed);
    }

    private void listed(JsonNode answer, Set<String> asked) {
        Map<String, String> there = new TreeMap<>();
        answer.path("items")
                .forEach(item ->
                        there.put(item.at("/id").asText(), item.at("/module").asText()));
        for (String page : asked) {
            if (!wanted.contains(page)) {
                continue;
            }
            if (there.containsKey(page)) {
                modules.computeIfAbsent(page, key -> new ConcurrentLinkedQueue<>())
                        .add(there.get(page));
            } else {
                missed.add(page + " is not in " + there.keySet());
            }
        }
    }
}
