package org.tenon.modules.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.modules.Change;
import org.tenon.modules.Effects;
import org.tenon.modules.Preview;
import org.tenon.modules.Preview.Migration;
import org.tenon.modules.Preview.Refusal;
import org.tenon.modules.Preview.ServiceChange;
import org.tenon.modules.Signature;
import org.tenon.modules.internal.Plan.Action;
import org.tenon.modules.internal.Plan.Step;
import org.tenon.persistence.Schemas;

/** Makes a plan of a change, with all that is to be said about it. */
final class Previews {

    private final BundleContext framework;
    private final Services services;
    private final Signatures signatures;
    private final Settings settings;

    Previews(BundleContext framework, Services services, Signatures signatures, Settings settings) {
        this.framework = framework;
        this.services = services;
        this.signatures = signatures;
        this.settings = settings;
    }

    /** @param from the version that is there */
    Plan plan(Change change, Content content, Inventory inventory, Optional<String> from) {
        Planner planner = new Planner(framework, inventory, content, change);
        List<Bundle> refreshed = planner.refreshed();
        List<Refusal> refusals = new ArrayList<>(planner.refusals());
        if (refusals.isEmpty()) {
            planner.simulate(refreshed);
            refusals = new ArrayList<>(planner.refusals());
        }
        Effects effects = planner.effects(refreshed);
        List<Step> steps = planner.steps();
        refusals.addAll(kind(change, content, steps, from));
        Signature signature = signature(content, steps);
        if (settings.production() && !signature.trusted()) {
            refusals.add(new Refusal(
                    "modules.signature",
                    "In production mode only signed modules are installed: " + words(signature) + "."));
        }
        List<String> notes = new ArrayList<>(content.notes());
        if (effects.nothing() && refusals.isEmpty()) {
            notes.add("There is nothing to do: it is there already.");
        }
        notes.addAll(rewired(steps));
        List<ServiceChange> changes = services(steps);
        notes.addAll(unprovided(changes, steps));
        List<Migration> migrations = migrations(steps, refusals);
        for (Step step : steps) {
            boolean touches = step.action() == Action.UPDATE || step.action() == Action.REMOVE;
            if (touches && inventory.original(step.old()).isEmpty()) {
                refusals.add(new Refusal(
                        "modules.no-way-back",
                        "There is no copy of " + Inventory.label(step.old())
                                + " to go back to; uninstall it the way it was installed."));
            }
        }
        Preview preview = new Preview(
                content.id(),
                from,
                change.kind() == Change.Kind.REMOVE ? Optional.empty() : Optional.of(content.version()),
                effects,
                changes,
                migrations,
                signature,
                notes,
                refusals);
        return new Plan(change, content, steps, refreshed, planner.modules(), preview);
    }

    private static List<Refusal> kind(Change change, Content content, List<Step> steps, Optional<String> from) {
        List<Refusal> refusals = new ArrayList<>();
        change.module()
                .filter(meant -> !meant.equals(content.id()))
                .ifPresent(meant -> refusals.add(new Refusal(
                        "modules.other-module", "It is the module " + content.id() + ", not " + meant + ".")));
        boolean updates = steps.stream().anyMatch(step -> step.action() == Action.UPDATE);
        if (change.kind() == Change.Kind.INSTALL && updates) {
            refusals.add(new Refusal(
                    "modules.installed",
                    content.id() + " is installed"
                            + from.map(version -> " in version " + version).orElse("") + ": update it."));
        }
        for (Step step : steps) {
            if (step.action() == Action.UPDATE && !change.downgrade()) {
                Version now = step.old().getVersion();
                Version then = step.fresh().jar().version();
                if (then.compareTo(now) < 0) {
                    refusals.add(new Refusal(
                            "modules.downgrade",
                            step.fresh().jar().symbolicName() + " would go back from " + now + " to " + then
                                    + "; the schema does not go back with it. Allow the downgrade if that is meant."));
                }
            }
        }
        return refusals;
    }

    /** Of what comes; of a removal nothing is asked. */
    private Signature signature(Content content, List<Step> steps) {
        if (content.container().isPresent()) {
            return content.container().get();
        }
        Signature worst = new Signature(Signature.State.DISTRIBUTION, Optional.empty());
        for (Step step : steps) {
            if (step.item() != null && !step.fresh().distribution()) {
                Signature each = signatures.check(step.fresh().jar().file());
                if (each.state().compareTo(worst.state()) > 0) {
                    worst = each;
                }
            }
        }
        return worst;
    }

    private static String words(Signature signature) {
        String signer = signature.signer().map(name -> " (" + name + ")").orElse("");
        return switch (signature.state()) {
            case EXPIRED -> "the certificate has expired" + signer;
            case UNKNOWN_KEY -> "it is signed by a key that is not on the allow-list" + signer;
            case MODIFIED -> "it was modified after it was signed" + signer;
            default -> "it is not signed";
        };
    }

    private static List<ServiceChange> services(List<Step> steps) {
        Set<DeclaredService> before = new LinkedHashSet<>();
        Set<DeclaredService> after = new LinkedHashSet<>();
        for (Step step : steps) {
            if (step.bundle() != null && step.action() != Action.KEEP) {
                before.addAll(registered(step.old()));
            }
            if (step.item() != null && step.action() != Action.KEEP) {
                after.addAll(step.fresh().jar().services());
            }
        }
        List<ServiceChange> changes = new ArrayList<>();
        before.stream()
                .filter(each -> !after.contains(each))
                .forEach(each -> changes.add(new ServiceChange(each.type(), each.provider(), false)));
        after.stream()
                .filter(each -> !before.contains(each))
                .forEach(each -> changes.add(new ServiceChange(each.type(), each.provider(), true)));
        return changes;
    }

    /** Capabilities' services that nobody offers any more. */
    private List<String> unprovided(List<ServiceChange> changes, List<Step> steps) {
        Set<Bundle> changing = new HashSet<>();
        steps.stream().filter(step -> step.bundle() != null).forEach(step -> changing.add(step.old()));
        Set<String> offered = new HashSet<>();
        changes.stream().filter(ServiceChange::comes).map(ServiceChange::type).forEach(offered::add);
        for (Bundle bundle : framework.getBundles()) {
            if (!changing.contains(bundle)) {
                registered(bundle).stream()
                        .filter(each -> each.provider().isPresent())
                        .map(DeclaredService::type)
                        .forEach(offered::add);
            }
        }
        return changes.stream()
                .filter(each -> !each.comes() && each.provider().isPresent() && !offered.contains(each.type()))
                .map(each -> "Nobody else provides " + each.type() + ": it is unavailable until somebody does.")
                .toList();
    }

    static Set<DeclaredService> registered(Bundle bundle) {
        Set<DeclaredService> found = new LinkedHashSet<>();
        ServiceReference<?>[] references =
                bundle.getState() == Bundle.UNINSTALLED ? null : bundle.getRegisteredServices();
        for (ServiceReference<?> reference : references == null ? new ServiceReference<?>[0] : references) {
            Object provider = reference.getProperty(Capability.PROVIDER);
            for (String type : (String[]) reference.getProperty("objectClass")) {
                found.add(new DeclaredService(
                        type, provider == null ? Optional.empty() : Optional.of(provider.toString())));
            }
        }
        return found;
    }

    private List<Migration> migrations(List<Step> steps, List<Refusal> refusals) {
        List<Migration> migrations = new ArrayList<>();
        for (Step step : steps) {
            boolean comes = step.action() == Action.INSTALL || step.action() == Action.UPDATE;
            if (comes && step.fresh().jar().schema().isPresent()) {
                SchemaFiles schema = step.fresh().jar().schema().get();
                try {
                    services.ask(Schemas.class, tool -> tool.pending(schema.unit(), schema.files(tool.database())))
                            .filter(files -> !files.isEmpty())
                            .ifPresent(files -> migrations.add(new Migration(schema.unit(), files)));
                } catch (ConflictException changed) {
                    refusals.add(new Refusal(changed.code(), String.valueOf(changed.getMessage())));
                }
            }
        }
        return migrations;
    }

    /** Running bundles that would like a package that comes, and do without: they take it when they are resolved anew. */
    private List<String> rewired(List<Step> steps) {
        List<String> notes = new ArrayList<>();
        for (Bundle bundle : framework.getBundles()) {
            for (String name : OptionalImports.unmet(bundle)) {
                boolean offered = steps.stream()
                        .filter(step -> step.action() == Action.INSTALL || step.action() == Action.UPDATE)
                        .anyMatch(step -> OptionalImports.exports(step.fresh().jar(), bundle, name));
                if (offered) {
                    notes.add(Inventory.label(bundle) + " could use the package " + name
                            + "; it goes on without it until the next start.");
                }
            }
        }
        return notes;
    }

    /** The paths to go back to, by bundle. */
    static Map<Bundle, java.nio.file.Path> originals(Plan plan, Inventory inventory) {
        Map<Bundle, java.nio.file.Path> originals = new java.util.LinkedHashMap<>();
        for (Step step : plan.steps()) {
            if (step.action() == Action.UPDATE || step.action() == Action.REMOVE) {
                inventory.original(step.old()).ifPresent(path -> originals.put(step.old(), path));
            }
        }
        return originals;
    }
}
