package org.tenon.modules.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.modules.Effects;
import org.tenon.modules.internal.Plan.Action;
import org.tenon.modules.internal.Plan.Step;

/** Carries a plan out, once; takes everything back when a part of it fails. */
final class Execution {

    private static final Logger LOG = LoggerFactory.getLogger(Execution.class);

    private final Framework framework;
    private final Plan plan;
    private final Settling settling;
    /** What the bundles that change held before. */
    private final Map<Bundle, Path> originals = new LinkedHashMap<>();

    private final Set<Bundle> running = new LinkedHashSet<>();
    private final Map<Bundle, Integer> startLevels = new HashMap<>();
    private final List<Bundle> installed = new ArrayList<>();
    private final List<Bundle> updated = new ArrayList<>();
    private final List<Bundle> uninstalled = new ArrayList<>();
    /** Those that hang: whoever touches one of them hangs too. */
    private final Set<Bundle> stuck = new LinkedHashSet<>();

    /** @param originals has the former content of every bundle that is updated or removed */
    Execution(Framework framework, Plan plan, Map<Bundle, Path> originals, Settling settling) {
        this.framework = framework;
        this.plan = plan;
        this.settling = settling;
        this.originals.putAll(originals);
        concerned().stream().filter(Planner::running).forEach(running::add);
        concerned().forEach(bundle -> startLevels.put(bundle, Framework.startLevel(bundle)));
    }

    /** The bundles that are there and do not stay as they are. */
    private List<Bundle> concerned() {
        List<Bundle> bundles = new ArrayList<>(originals.keySet());
        bundles.addAll(plan.refreshed());
        return bundles;
    }

    /**
     * @return what was observed
     * @throws ChangeFailedException when it failed; everything is as before, but for what is {@linkplain #stuck() stuck}
     */
    Effects run() throws ChangeFailedException {
        try (Observation observation = new Observation(framework.context())) {
            try {
                carryOut();
                return observation.effects();
            } catch (ChangeFailedException | RuntimeException failed) {
                LOG.warn(
                        "The change of {} failed and is taken back: {}",
                        plan.content().id(),
                        failed.getMessage());
                remember(failed);
                takeBack();
                throw failed;
            }
        }
    }

    /** The bundles that could not be taken back: until a restart they are neither what they were nor what they were to be. */
    Set<Bundle> stuck() {
        return stuck;
    }

    private void carryOut() throws ChangeFailedException {
        settling.before(originals.keySet());
        // what takes long comes before anything stops
        for (Step step : plan.steps(Action.INSTALL)) {
            Content.Item item = step.fresh();
            installed.add(framework.install(item.location(), item.jar().file(), item.startLevel()));
        }
        stopRunning();
        for (Step step : plan.steps(Action.UPDATE)) {
            updated.add(step.old());
            framework.update(step.old(), step.fresh().jar().file());
        }
        for (Step step : plan.steps(Action.REMOVE)) {
            uninstalled.add(step.old());
            framework.uninstall(step.old());
        }
        framework.refresh(concerned());
        List<Bundle> rest = new ArrayList<>(installed);
        rest.addAll(updated);
        rest.addAll(plan.refreshed());
        framework.resolve(rest);
        rest.sort(Framework.START_ORDER);
        Set<Bundle> wanted = startsFresh();
        for (Bundle bundle : rest) {
            if (!Inventory.fragment(bundle) && (running.contains(bundle) || wanted.contains(bundle))) {
                framework.start(bundle);
            }
        }
        settling.after(rest);
    }

    private void remember(Exception failed) {
        if (failed instanceof StuckException hangs) {
            stuck.add(hangs.bundle());
        }
    }

    private Set<Bundle> startsFresh() {
        Set<Bundle> starts = new LinkedHashSet<>();
        List<Step> steps = plan.steps(Action.INSTALL);
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).fresh().start()) {
                starts.add(installed.get(i));
            }
        }
        return starts;
    }

    private void stopRunning() throws ChangeFailedException {
        List<Bundle> order = new ArrayList<>(running);
        order.sort(Framework.START_ORDER.reversed());
        for (Bundle bundle : order) {
            framework.stop(bundle);
        }
    }

    /** Back to what was there. What fails here is logged: the rest is taken back all the same. */
    private void takeBack() {
        List<Bundle> touched = new ArrayList<>(installed);
        touched.addAll(updated);
        touched.addAll(plan.refreshed());
        touched.sort(Framework.START_ORDER.reversed());
        touched.stream().filter(Planner::running).forEach(bundle -> attempt(bundle, () -> framework.stop(bundle)));
        installed.forEach(bundle -> attempt(bundle, () -> framework.uninstall(bundle)));
        Set<Bundle> back = new LinkedHashSet<>(running);
        updated.forEach(bundle -> attempt(bundle, () -> framework.update(bundle, original(bundle))));
        for (Bundle bundle : uninstalled) {
            if (bundle.getState() == Bundle.UNINSTALLED) {
                attempt(bundle, () -> {
                    Bundle again = framework.install(
                            bundle.getLocation(), original(bundle), startLevels.getOrDefault(bundle, 60));
                    if (back.remove(bundle)) {
                        back.add(again);
                    }
                });
            }
        }
        Set<Bundle> anew = new LinkedHashSet<>(installed);
        anew.addAll(updated);
        anew.addAll(uninstalled);
        anew.addAll(plan.refreshed());
        anew.removeAll(stuck);
        try {
            framework.refresh(anew);
        } catch (ChangeFailedException | IllegalStateException failed) {
            LOG.error("Could not be refreshed: {}", failed.getMessage(), failed);
        }
        List<Bundle> order = new ArrayList<>(back);
        order.sort(Framework.START_ORDER);
        order.forEach(bundle -> attempt(bundle, () -> framework.start(bundle)));
    }

    private Path original(Bundle bundle) throws ChangeFailedException {
        Path original = originals.get(bundle);
        if (original == null) {
            throw new ChangeFailedException("there is no copy of " + Inventory.label(bundle));
        }
        return original;
    }

    private interface Attempt {
        void run() throws ChangeFailedException;
    }

    private void attempt(Bundle bundle, Attempt attempt) {
        if (stuck.contains(bundle)) {
            return;
        }
        try {
            attempt.run();
        } catch (ChangeFailedException | IllegalStateException failed) {
            remember(failed);
            LOG.error("{} could not be taken back: {}", Inventory.label(bundle), failed.getMessage(), failed);
        }
    }
}
