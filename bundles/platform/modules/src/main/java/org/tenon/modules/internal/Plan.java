package org.tenon.modules.internal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.tenon.modules.Change;
import org.tenon.modules.Preview;
import org.tenon.modules.internal.Content.Item;

/**
 * What is to be done, in full.
 *
 * @param content what is to be there; without items for a removal
 * @param steps what happens to each bundle that is concerned
 * @param refreshed bundles that lose their wiring besides
 * @param modules the modules that are changed
 */
record Plan(
        Change change,
        Content content,
        List<Step> steps,
        List<Bundle> refreshed,
        Set<String> modules,
        Preview preview) {

    /** What happens to one bundle. */
    enum Action {
        INSTALL,
        UPDATE,
        REMOVE,
        /** It is there as it should be. */
        KEEP
    }

    /**
     * One of the bundles that are concerned.
     *
     * @param item what is to be there; null for what goes
     * @param bundle what is there; null for what comes
     */
    record Step(Action action, @Nullable Item item, @Nullable Bundle bundle) {

        Item fresh() {
            return java.util.Objects.requireNonNull(item);
        }

        Bundle old() {
            return java.util.Objects.requireNonNull(bundle);
        }
    }

    List<Step> steps(Action action) {
        return steps.stream().filter(step -> step.action() == action).toList();
    }
}
