package org.tenon.modules.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.modules.Change;
import org.tenon.modules.Effects;
import org.tenon.modules.Module;
import org.tenon.modules.Modules;
import org.tenon.modules.Outcome;
import org.tenon.modules.Outcome.TableState;
import org.tenon.modules.Preview;
import org.tenon.modules.Preview.Refusal;
import org.tenon.modules.RefusedException;
import org.tenon.modules.internal.Content.Item;
import org.tenon.modules.internal.ModuleRecord.BundleRecord;
import org.tenon.modules.internal.Plan.Action;
import org.tenon.modules.internal.Plan.Step;

/** The modules of a running framework. All that changes happens on one thread, one change after the other. */
final class InstalledModules implements Modules {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledModules.class);

    private final Framework framework;
    private final Distribution distribution;
    private final Records records;
    private final Targets targets;
    private final Previews previews;
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
        this.previews = previews;
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
                return plan(change, inventory()).preview();
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

    private Plan plan(Change change, Inventory inventory) {
        Content content = change.kind() == Change.Kind.REMOVE
                ? removal(change.target(), inventory)
                : targets.read(change, inventory);
        Optional<String> from = version(content, inventory);
        // refused below, with what it is
        boolean other = !content.id().equals(change.module().orElse(content.id()));
        if (change.kind() == Change.Kind.UPDATE && from.isEmpty() && !other) {
            throw new NotFoundException("module", content.id());
        }
        change.version().ifPresent(expected -> {
            long actual = records.find(content.id()).map(ModuleRecord::revision).orElse(0L);
            if (actual != expected && !other) {
                throw new StaleVersionException("module", content.id(), expected, actual);
            }
        });
        return previews.plan(change, content, inventory, from);
    }

    private Content removal(String id, Inventory inventory) {
        Module module = listing.find(id, inventory)
                .filter(found -> found.state() != Module.State.REFUSED)
                .orElseThrow(() -> new NotFoundException("module", id));
        return new Content(
                id,
                module.kind(),
                module.version(),
                module.source(),
                List.of(),
                false,
                Optional.of(module.signature()).filter(signature -> signature.trusted()),
                List.of());
    }

    /** The version that is there: of the module or, where a part of one is replaced, of that part. */
    private Optional<String> version(Content content, Inventory inventory) {
        if (inventory.bundles(content.id()).isEmpty()) {
            return Optional.empty();
        }
        if (content.partial() && content.items().size() == 1) {
            return inventory.named(content.items().get(0).jar().symbolicName()).stream()
                    .map(bundle -> bundle.getVersion().toString())
                    .reduce((first, last) -> last);
        }
        return listing.find(content.id(), inventory).map(Module::version);
    }

    private Outcome apply(Change change, Actor actor) {
        long begin = System.nanoTime();
        Inventory inventory = inventory();
        Plan plan;
        try {
            plan = plan(change, inventory);
        } catch (InvalidRequestException unreadable) {
            refused(
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
        report(actor, change, plan);
        return new Outcome(plan.preview(), effects, tables, millis(begin));
    }

    private static long millis(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    /** Keeps the new jars, writes the journal, changes the framework, and at last what is wanted. */
    private Effects carryOut(Plan plan, Inventory inventory, Actor actor) throws ChangeFailedException {
        Plan kept = kept(plan);
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
            records.replace(fresh(kept, actor), Set.of());
            return effects;
        } finally {
            records.end(execution.stuck().stream().map(Bundle::getLocation).toList());
            records.tidy();
            guard.settle();
        }
    }

    /** The plan with jars that outlive the file that was named. */
    private Plan kept(Plan plan) {
        List<Step> steps = new ArrayList<>();
        for (Step step : plan.steps()) {
            boolean comes = step.action() == Action.INSTALL || step.action() == Action.UPDATE;
            if (comes && !step.fresh().distribution()) {
                Item item = step.fresh();
                Path file = records.keep(item.jar());
                ModuleJar jar = new ModuleJar(
                        file,
                        item.jar().sha256(),
                        item.jar().symbolicName(),
                        item.jar().version(),
                        item.jar().headers(),
                        item.jar().services(),
                        item.jar().schema());
                steps.add(new Step(
                        step.action(),
                        new Item(jar, item.module(), item.location(), item.startLevel(), item.start(), false),
                        step.bundle()));
            } else {
                steps.add(step);
            }
        }
        return new Plan(plan.change(), plan.content(), steps, plan.refreshed(), plan.modules(), plan.preview());
    }

    /** What is wanted of the modules that the plan changes. */
    private List<ModuleRecord> fresh(Plan plan, Actor actor) {
        Map<String, ModuleRecord> fresh = new LinkedHashMap<>();
        for (String id : plan.modules()) {
            Map<String, BundleRecord> bundles = new LinkedHashMap<>();
            boolean removing = plan.change().kind() == Change.Kind.REMOVE;
            former(id).forEach(bundle -> bundles.put(bundle.location(), bundle));
            for (Step step : plan.steps()) {
                apply(step, id, bundles, removing);
            }
            fresh.put(id, record(id, plan, List.copyOf(bundles.values()), actor));
        }
        return List.copyOf(fresh.values());
    }

    private static void apply(Step step, String id, Map<String, BundleRecord> bundles, boolean removing) {
        switch (step.action()) {
            case INSTALL -> {
                if (step.fresh().module().equals(id)) {
                    bundles.put(
                            step.fresh().location(),
                            recorded(step.fresh(), step.fresh().location()));
                }
            }
            case UPDATE -> {
                String location = step.old().getLocation();
                if (bundles.containsKey(location) || step.fresh().module().equals(id)) {
                    bundles.put(location, recorded(step.fresh(), location));
                }
            }
            case REMOVE -> {
                if (!removing) {
                    bundles.remove(step.old().getLocation());
                }
            }
            case KEEP -> {
                // a library that other modules have too
                if (step.fresh().module().equals(id) && !step.fresh().distribution()) {
                    bundles.putIfAbsent(
                            step.old().getLocation(),
                            recorded(step.fresh(), step.old().getLocation()));
                }
            }
        }
    }

    private static BundleRecord recorded(Item item, String location) {
        return new BundleRecord(
                item.jar().symbolicName(),
                item.jar().version().toString(),
                location,
                item.jar().sha256(),
                item.startLevel(),
                item.start(),
                item.distribution());
    }

    /** The bundles that a module consisted of, as far as they are there. */
    private Collection<BundleRecord> former(String id) {
        Optional<ModuleRecord> record = records.find(id);
        if (record.isPresent()) {
            return record.get().removed() ? List.of() : record.get().bundles();
        }
        List<BundleRecord> bundles = new ArrayList<>();
        for (Bundle bundle : inventory().bundles(id)) {
            bundles.add(new BundleRecord(
                    bundle.getSymbolicName(),
                    bundle.getVersion().toString(),
                    bundle.getLocation(),
                    distribution.sha256(bundle.getLocation()),
                    Framework.startLevel(bundle),
                    true,
                    true));
        }
        return bundles;
    }

    private ModuleRecord record(String id, Plan plan, List<BundleRecord> bundles, Actor actor) {
        Content content = plan.content();
        boolean own = id.equals(content.id()) && !content.partial();
        Optional<ModuleRecord> before = records.find(id);
        boolean ofDistribution = distribution.feature(id).isPresent();
        Module.Kind kind = own
                ? content.kind()
                : before.map(ModuleRecord::kind).orElse(ofDistribution ? Module.Kind.FEATURE : content.kind());
        String version = own || bundles.isEmpty()
                ? content.version()
                : bundles.get(bundles.size() - 1).version();
        String source = own || plan.content().partial()
                ? content.source()
                : before.map(ModuleRecord::source).orElse(content.source());
        Set<String> units = new LinkedHashSet<>(before.map(ModuleRecord::units).orElse(List.of()));
        Set<String> tables =
                new LinkedHashSet<>(before.map(ModuleRecord::tables).orElse(List.of()));
        ModuleData data = new ModuleData(services, records, distribution);
        bundles.forEach(bundle -> data.schema(bundle).ifPresent(schema -> {
            units.add(schema.unit());
            tables.addAll(schema.tables(data.database()));
        }));
        return new ModuleRecord(
                id,
                kind,
                version,
                source,
                plan.preview().signature(),
                Instant.now(),
                actor.user(),
                records.nextRevision(),
                plan.change().kind() == Change.Kind.REMOVE && id.equals(content.id()),
                bundles,
                List.copyOf(units),
                List.copyOf(tables));
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
        refused(actor, change, plan.content().id(), refused.code(), String.valueOf(refused.getMessage()));
        return refused;
    }

    private void refused(Actor actor, Change change, String module, String code, String reason) {
        LOG.warn("{} of {} was refused: {}", change.kind(), module, reason);
        chronicle.record(
                actor,
                new ModuleChanged(
                        "module.refused",
                        subject(module),
                        Optional.empty(),
                        Optional.empty(),
                        change.source().orElse(change.target()),
                        List.of(),
                        Optional.of(code),
                        Optional.of(reason),
                        Instant.now()));
    }

    /** Events of what could not even be read are about its file name. */
    private static String subject(String module) {
        String name = module.substring(module.replace('\\', '/').lastIndexOf('/') + 1);
        return name.length() <= 64 ? name : name.substring(name.length() - 64);
    }

    private void report(Actor actor, Change change, Plan plan) {
        Preview preview = plan.preview();
        String type = change.kind() == Change.Kind.REMOVE
                ? "module.removed"
                : preview.from().isPresent() ? "module.updated" : "module.installed";
        Set<String> bundles = new HashSet<>(preview.effects().installed());
        bundles.addAll(preview.effects().updated());
        bundles.addAll(preview.effects().uninstalled());
        LOG.info("{} {} by {}: {}", type, preview.module(), actor.user(), bundles);
        chronicle.record(
                actor,
                new ModuleChanged(
                        type,
                        subject(preview.module()),
                        preview.from(),
                        preview.to(),
                        plan.content().source(),
                        bundles.stream().sorted().toList(),
                        Optional.empty(),
                        Optional.empty(),
                        Instant.now()));
    }
}
