package org.tenon.modules.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.modules.Change;
import org.tenon.modules.Effects;
import org.tenon.modules.Module;
import org.tenon.modules.Modules;
import org.tenon.modules.Outcome;
import org.tenon.modules.Outcome.TableState;
import org.tenon.modules.Preview;
import org.tenon.modules.Preview.Refusal;
import org.tenon.modules.RefusedException;
import org.tenon.modules.internal.Plan.Action;

/** The modules of a running framework. All that changes happens on one thread, one change after the other. */
final class InstalledModules implements Modules {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledModules.class);

    private final Framework framework;
    private final Distribution distribution;
    private final Records records;
    private final Targets targets;
    private final Requests requests;
    private final NewRecords newRecords;
    private final Services services;
    private final Chronicle chronicle;
    private final Guard guard;
    private final ExecutorService worker;
    private final Supplier<Settling> settling;
    private final Listing listing;

    InstalledModules(
            Framework framework,
            Distribution distribution,
            Records records,
            Targets targets,
            Previews previews,
            Services services,
            Listing listing,
            Guard guard,
            ExecutorService worker,
            Supplier<Settling> settling) {
        this.framework = framework;
        this.distribution = distribution;
        this.records = records;
        this.targets = targets;
        this.requests = new Requests(records, targets, previews, listing);
        this.newRecords = new NewRecords(framework, distribution, records, services);
        this.services = services;
        this.chronicle = new Chronicle(services);
        this.listing = listing;
        this.guard = guard;
        this.worker = worker;
        this.settling = settling;
    }

    private Inventory inventory() {
        return new Inventory(framework.context(), distribution, records);
    }

    @Override
    public List<Module> list() {
        return listing.all(inventory());
    }

    @Override
    public Module module(String id) {
        return listing.find(id, inventory()).orElseThrow(() -> new NotFoundException("module", id));
    }

    @Override
    public Preview preview(Change change) {
        return onWorker(() -> {
            try {
                return requests.plan(change, inventory()).preview();
            } finally {
                targets.clear();
            }
        });
    }

    @Override
    public Outcome apply(Change change) {
        Actor actor = chronicle.actor();
        return onWorker(() -> {
            try {
                return apply(change, actor);
            } finally {
                targets.clear();
            }
        });
    }

    private <T> T onWorker(Callable<T> work) {
        try {
            return worker.submit(work).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted; the change goes on", interrupted);
        }
    }

    private Outcome apply(Change change, Actor actor) {
        long begin = System.nanoTime();
        Inventory inventory = inventory();
        Plan plan;
        try {
            plan = requests.plan(change, inventory);
        } catch (InvalidRequestException unreadable) {
            chronicle.refused(
                    actor,
                    change,
                    change.source().orElse(change.target()),
                    unreadable.code(),
                    String.valueOf(unreadable.getMessage()));
            throw unreadable;
        }
        if (plan.preview().refused()) {
            throw refuse(actor, change, plan, plan.preview().refusals());
        }
        ModuleData data = new ModuleData(services, records, distribution);
        List<TableState> tables = List.of();
        if (change.kind() == Change.Kind.REMOVE) {
            tables = data.before(plan.content().id(), change.data());
        }
        if (plan.preview().effects().nothing()) {
            if (change.kind() == Change.Kind.REMOVE) {
                finishRemoval(plan, change, actor, data);
            }
            return new Outcome(plan.preview(), plan.preview().effects(), tables, millis(begin));
        }
        Effects effects;
        try {
            effects = carryOut(plan, inventory, actor);
        } catch (ChangeFailedException failed) {
            throw refuse(
                    actor,
                    change,
                    plan,
                    List.of(new Refusal(
                            "modules.failed",
                            failed.getMessage()
                                    + (failed instanceof StuckException
                                            ? ". All else is as it was before."
                                            : ". Everything is as it was before."))));
        }
        if (change.kind() == Change.Kind.REMOVE) {
            finishRemoval(plan, change, actor, data);
        }
        if (!effects.equals(plan.preview().effects())) {
            LOG.warn(
                    "Foreseen for {}: {}; observed: {}",
                    plan.content().id(),
                    plan.preview().effects(),
                    effects);
        }
        chronicle.changed(actor, change, plan);
        return new Outcome(plan.preview(), effects, tables, millis(begin));
    }

    private static long millis(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    /** Keeps the new jars, writes the journal, changes the framework, and at last what is wanted. */
    private Effects carryOut(Plan plan, Inventory inventory, Actor actor) throws ChangeFailedException {
        Plan kept = newRecords.kept(plan);
        Map<Bundle, Path> originals = Previews.originals(plan, inventory);
        List<String> touched = new ArrayList<>();
        kept.steps().stream()
                .filter(step -> step.action() != Action.KEEP)
                .forEach(step -> touched.add(
                        step.bundle() == null
                                ? step.fresh().location()
                                : step.old().getLocation()));
        records.begin(new Records.Journal(plan.content().id(), touched));
        guard.allow(touched);
        Execution execution = new Execution(framework, kept, originals, settling.get());
        try {
            Effects effects = execution.run();
            records.replace(newRecords.of(kept, actor), Set.of());
            return effects;
        } finally {
            records.end(execution.stuck().stream().map(Bundle::getLocation).toList());
            records.tidy();
            guard.settle();
        }
    }

    private void finishRemoval(Plan plan, Change change, Actor actor, ModuleData data) {
        String id = plan.content().id();
        if (change.data().drop()) {
            data.drop(id);
        }
        ModuleRecord record = records.find(id).orElseThrow();
        boolean nothingLeft = change.data().drop() || record.tables().isEmpty();
        if (nothingLeft
                && distribution.modules().stream().noneMatch(each -> each.name().equals(id))) {
            records.replace(List.of(), Set.of(id));
        }
        if (change.data().drop() && plan.preview().effects().nothing()) {
            LOG.info("The data of {} was dropped by {}.", id, actor.user());
        }
    }

    /**
     * Uninstalls bundles of removed modules that are there again: the features service puts back what a feature of the
     * distribution has, at the first start with an empty bundle cache.
     */
    void removeAgain() {
        Set<String> removed = new HashSet<>();
        records.all().stream()
                .filter(ModuleRecord::removed)
                .flatMap(module -> module.bundles().stream())
                .forEach(bundle -> removed.add(bundle.location()));
        if (removed.isEmpty()) {
            return;
        }
        onWorker(() -> {
            for (Bundle bundle : framework.context().getBundles()) {
                boolean back = removed.contains(bundle.getLocation())
                        && inventory().owners(bundle).isEmpty()
                        && bundle.getState() == Bundle.ACTIVE;
                if (back) {
                    LOG.info("{} was removed, and is removed again.", Inventory.label(bundle));
                    framework.uninstall(bundle);
                }
            }
            return Boolean.TRUE;
        });
    }

    private RefusedException refuse(Actor actor, Change change, Plan plan, List<Refusal> refusals) {
        RefusedException refused = new RefusedException(plan.content().id(), refusals);
        chronicle.refused(actor, change, plan.content().id(), refused.code(), String.valueOf(refused.getMessage()));
        return refused;
    }
}
