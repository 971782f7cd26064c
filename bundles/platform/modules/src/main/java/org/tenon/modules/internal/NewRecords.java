package org.tenon.modules.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.tenon.kernel.actor.Actor;
import org.tenon.modules.Change;
import org.tenon.modules.Module;
import org.tenon.modules.internal.Content.Item;
import org.tenon.modules.internal.ModuleRecord.BundleRecord;
import org.tenon.modules.internal.Plan.Action;
import org.tenon.modules.internal.Plan.Step;

/** What is on record of modules once a plan is carried out: their jars, their bundles, their units and tables. */
final class NewRecords {

    private final Framework framework;
    private final Distribution distribution;
    private final Records records;
    private final Services services;

    NewRecords(Framework framework, Distribution distribution, Records records, Services services) {
        this.framework = framework;
        this.distribution = distribution;
        this.records = records;
        this.services = services;
    }

    /** The plan with jars that outlive the file that was named. */
    Plan kept(Plan plan) {
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
    List<ModuleRecord> of(Plan plan, Actor actor) {
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
        for (Bundle bundle : new Inventory(framework.context(), distribution, records).bundles(id)) {
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
}
