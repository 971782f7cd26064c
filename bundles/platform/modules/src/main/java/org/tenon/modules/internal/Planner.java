package org.tenon.modules.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Requirement;
import org.tenon.modules.Change;
import org.tenon.modules.Effects;
import org.tenon.modules.Preview.Refusal;
import org.tenon.modules.internal.Content.Item;
import org.tenon.modules.internal.Plan.Action;
import org.tenon.modules.internal.Plan.Step;

/** Works out what a change would do to the bundles of the framework, and what speaks against it. Changes nothing. */
final class Planner {

    private final BundleContext framework;
    private final Inventory inventory;
    private final Content content;
    private final Change change;
    private final List<Step> steps = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<String> modules = new TreeSet<>();

    /** @param framework the context of the system bundle */
    Planner(BundleContext framework, Inventory inventory, Content content, Change change) {
        this.framework = framework;
        this.inventory = inventory;
        this.content = content;
        this.change = change;
        modules.add(content.id());
        content.items().forEach(this::place);
        if (!content.partial()) {
            leftovers();
        }
    }

    List<Step> steps() {
        return steps;
    }

    /** That the core is touched comes first: it is the one that nothing can be done about. */
    List<Refusal> refusals() {
        return refusals.stream()
                .sorted(Comparator.comparing(
                                (Refusal refusal) -> !refusal.code().equals("modules.core"))
                        .thenComparing(Refusal::message))
                .toList();
    }

    /** The modules that are changed. */
    Set<String> modules() {
        return modules;
    }

    private void refuse(String code, String message) {
        refusals.add(new Refusal(code, message));
    }

    /** Decides what becomes of one bundle of the content. */
    private void place(Item item) {
        if (steps.stream()
                .anyMatch(step -> step.fresh().jar().label().equals(item.jar().label()))) {
            // named twice
            return;
        }
        List<Bundle> same = new ArrayList<>(inventory.named(item.jar().symbolicName()));
        for (Bundle bundle : same) {
            if (bundle.getVersion().equals(item.jar().version())) {
                meet(item, bundle);
                return;
            }
        }
        // of two versions of a bundle in one content, only one can take the place of what is there
        steps.forEach(step -> same.remove(step.bundle()));
        if (same.isEmpty()) {
            add(new Step(Action.INSTALL, item, null));
            return;
        }
        Bundle other = same.get(same.size() - 1);
        if (item.distribution() && inventory.core(other)) {
            add(new Step(Action.KEEP, item, other));
        } else if (!inventory.core(other)) {
            replace(item, other);
        } else if (content.items().size() == 1 || item.jar().singleton() || ours(other)) {
            refuse(
                    "modules.core",
                    Inventory.label(other) + " belongs to the core, which only a new distribution replaces.");
        } else {
            // a library in another version than the core's: both can be there
            add(new Step(Action.INSTALL, item, null));
        }
    }

    /** The same bundle in the same version is there. */
    private void meet(Item item, Bundle bundle) {
        boolean known = item.jar().sha256().equals(inventory.sha256(bundle));
        boolean owned = inventory.owners(bundle).contains(item.module())
                || inventory.owners(bundle).contains(content.id());
        if (known || (inventory.core(bundle) && content.items().size() > 1)) {
            add(new Step(Action.KEEP, item, bundle));
        } else if (inventory.core(bundle)) {
            refuse(
                    "modules.core",
                    Inventory.label(bundle) + " belongs to the core, which only a new distribution replaces.");
        } else if (owned || content.items().size() == 1) {
            replace(item, bundle);
        } else {
            add(new Step(Action.KEEP, item, bundle));
        }
    }

    private void replace(Item item, Bundle bundle) {
        modules.addAll(inventory.owners(bundle));
        add(new Step(Action.UPDATE, item, bundle));
    }

    private void add(Step step) {
        steps.add(step);
        if (step.action() == Action.INSTALL) {
            modules.add(step.fresh().module());
        }
    }

    private static boolean ours(Bundle bundle) {
        return bundle.getSymbolicName().startsWith("org.tenon.");
    }

    /** What the module had and will not have any more, unless another module has it too. */
    private void leftovers() {
        Set<Bundle> placed = new HashSet<>();
        steps.stream().filter(step -> step.bundle() != null).forEach(step -> placed.add(step.old()));
        for (Bundle bundle : inventory.bundles(content.id())) {
            boolean shared = inventory.owners(bundle).size() > 1;
            if (!placed.contains(bundle) && !shared) {
                steps.add(new Step(Action.REMOVE, null, bundle));
            }
        }
    }

    /** The bundles whose content changes or goes. */
    private Set<Bundle> changed() {
        Set<Bundle> changed = new LinkedHashSet<>();
        steps.stream()
                .filter(step -> step.action() == Action.UPDATE || step.action() == Action.REMOVE)
                .forEach(step -> changed.add(step.old()));
        return changed;
    }

    /** Bundles that lose their wiring although nothing is done to them. Refuses where that is not the change's business. */
    List<Bundle> refreshed() {
        Set<Bundle> changed = changed();
        Set<Bundle> roots = new LinkedHashSet<>(changed);
        roots.addAll(hosts());
        Collection<Bundle> closure = roots.isEmpty()
                ? List.of()
                : framework.getBundle(0).adapt(FrameworkWiring.class).getDependencyClosure(roots);
        // what is not resolved has no wiring to lose, and what is gone does not restart
        List<Bundle> refreshed = closure.stream()
                .filter(bundle -> !changed.contains(bundle) && wired(bundle))
                .sorted(Comparator.comparing(Inventory::label))
                .toList();
        refreshed.forEach(this::judge);
        return refreshed;
    }

    private static boolean wired(Bundle bundle) {
        return bundle.getState() != Bundle.INSTALLED && bundle.getState() != Bundle.UNINSTALLED;
    }

    private void judge(Bundle bundle) {
        Set<String> owners = inventory.owners(bundle);
        if (!owners.isEmpty() && modules.containsAll(owners)) {
            return;
        }
        String label = Inventory.label(bundle);
        if (owners.isEmpty()) {
            refuse(
                    inventory.core(bundle) ? "modules.core" : "modules.disturbs",
                    label + (inventory.core(bundle) ? " of the core" : "") + " would lose its wiring and restart.");
        } else {
            String verb = change.kind() == Change.Kind.REMOVE ? " needs it" : " would lose its wiring and restart";
            refuse(
                    change.kind() == Change.Kind.REMOVE ? "modules.needed" : "modules.disturbs",
                    label + " of the module " + String.join(", ", owners) + verb + ".");
        }
    }

    /** The bundles that new fragments want to join: a fragment joins a bundle only when that is resolved anew. */
    private Set<Bundle> hosts() {
        Set<Bundle> hosts = new LinkedHashSet<>();
        for (Step step : steps) {
            boolean comes = step.action() == Action.INSTALL || step.action() == Action.UPDATE;
            if (comes && step.fresh().jar().fragment()) {
                hosts.addAll(hosts(step.fresh().jar()));
            }
        }
        return hosts;
    }

    private List<Bundle> hosts(ModuleJar fragment) {
        List<Requirement> wanted = Simulation.resource(fragment).getRequirements(HostNamespace.HOST_NAMESPACE);
        return inventory.all().stream()
                .filter(bundle -> bundle.adapt(BundleRevision.class) != null)
                .filter(bundle ->
                        bundle.adapt(BundleRevision.class).getCapabilities(HostNamespace.HOST_NAMESPACE).stream()
                                .anyMatch(host -> wanted.stream().anyMatch(want -> Simulation.matches(host, want))))
                .toList();
    }

    /** Refuses when the new bundles, or those that lose their wiring, would not resolve. */
    void simulate(List<Bundle> refreshed) {
        List<ModuleJar> fresh = steps.stream()
                .filter(step -> step.action() == Action.INSTALL || step.action() == Action.UPDATE)
                .map(step -> step.fresh().jar())
                .toList();
        List<Bundle> staying = new ArrayList<>(inventory.all());
        staying.removeAll(changed());
        new Simulation(staying, Set.copyOf(refreshed), fresh)
                .failure()
                .ifPresent(reason -> refuse("modules.unresolved", "It would not resolve: " + reason + "."));
    }

    /** What will be seen. */
    Effects effects(List<Bundle> refreshed) {
        List<String> installed = new ArrayList<>();
        List<String> updated = new ArrayList<>();
        List<String> uninstalled = new ArrayList<>();
        List<String> stopped = new ArrayList<>();
        List<String> started = new ArrayList<>();
        for (Step step : steps) {
            switch (step.action()) {
                case INSTALL -> {
                    installed.add(step.fresh().jar().label());
                    if (step.fresh().start() && !step.fresh().jar().fragment()) {
                        started.add(step.fresh().jar().label());
                    }
                }
                case UPDATE -> {
                    updated.add(step.fresh().jar().label());
                    if (running(step.old())) {
                        stopped.add(Inventory.label(step.old()));
                        if (!step.fresh().jar().fragment()) {
                            started.add(step.fresh().jar().label());
                        }
                    }
                }
                case REMOVE -> {
                    uninstalled.add(Inventory.label(step.old()));
                    if (running(step.old())) {
                        stopped.add(Inventory.label(step.old()));
                    }
                }
                case KEEP -> {
                    // nothing happens to it
                }
            }
        }
        List<String> wiring = new ArrayList<>();
        for (Bundle bundle : refreshed) {
            wiring.add(Inventory.label(bundle));
            if (running(bundle)) {
                stopped.add(Inventory.label(bundle));
                started.add(Inventory.label(bundle));
            }
        }
        return new Effects(installed, updated, uninstalled, wiring, stopped, started);
    }

    static boolean running(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING;
    }
}
