package org.tenon.modules;

import java.util.List;

/**
 * What happens to bundles, each as {@code symbolic name/version}, in alphabetical order. A preview foretells it, an outcome
 * is what was observed.
 *
 * @param updated the versions after the update
 * @param refreshed bundles that are neither updated nor uninstalled and lose their wiring
 * @param stopped what ran and was stopped, with the version that ran
 * @param started what runs afterwards and was started for it
 */
public record Effects(
        List<String> installed,
        List<String> updated,
        List<String> uninstalled,
        List<String> refreshed,
        List<String> stopped,
        List<String> started) {

    public Effects {
        installed = sorted(installed);
        updated = sorted(updated);
        uninstalled = sorted(uninstalled);
        refreshed = sorted(refreshed);
        stopped = sorted(stopped);
        started = sorted(started);
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().distinct().toList();
    }

    /** Whether nothing happens. */
    public boolean nothing() {
        return installed.isEmpty()
                && updated.isEmpty()
                && uninstalled.isEmpty()
                && refreshed.isEmpty()
                && stopped.isEmpty()
                && started.isEmpty();
    }
}
