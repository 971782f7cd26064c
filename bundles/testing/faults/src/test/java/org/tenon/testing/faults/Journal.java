package org.tenon.testing.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What clients know: which requests they sent under which key, and what they were told. Nothing of it is the server's. */
final class Journal {

    /** @param id what the request made, or was about, as it was told first */
    record Told(String method, String path, String body, int status, String id) {}

    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private long longest;

    /** An answer to the request with this key; another one than before is a fault. */
    void answered(String key, Told now) {
        Told before = told.putIfAbsent(key, now);
        if (before != null && !(before.status() == now.status() && before.id().equals(now.id()))) {
            fault("the same request was answered " + before + " and then " + now);
        }
    }

    synchronized void saw(int status, long nanos) {
        statuses.merge(status, 1, Integer::sum);
        longest = Math.max(longest, nanos);
    }

    /** How often a status was answered. */
    synchronized int count(int status) {
        return statuses.getOrDefault(status, 0);
    }

    synchronized void fault(String what) {
        faults.add(what);
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    Map<String, Told> told() {
        return Map.copyOf(told);
    }

    /** Statuses and how often each, 0 for no answer; the longest wait. */
    synchronized String summary() {
        return told.size() + " requests acknowledged, answers " + statuses + ", longest " + longest / 1_000_000 + " ms";
    }
}
