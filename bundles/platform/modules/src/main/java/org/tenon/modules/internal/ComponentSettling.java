package org.tenon.modules.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.persistence.DatabaseStatus;

/**
 * Looks at the persistence units and the components of bundles. A component that fails in its activation, and a unit whose
 * schema cannot be migrated, fail the change. So does a component that was satisfied before and is not any more; one
 * that is new may wait for what is installed later.
 */
final class ComponentSettling implements Settling {

    private static final Logger LOG = LoggerFactory.getLogger(ComponentSettling.class);
    private static final long PAUSE_MILLIS = 5;
    /** Large tables take their time. */
    private static final Duration MIGRATION = Duration.ofMinutes(10);

    private final BundleContext context;
    private final Duration patience;
    private final TimeLimit limit;
    private final Set<String> satisfied = new HashSet<>();

    /**
     * @param context the system bundle's, which no hook hides services from
     * @param patience how long a component may wait for what it needs
     * @param limit how long it may take to come up
     */
    ComponentSettling(BundleContext context, Duration patience, TimeLimit limit) {
        this.context = context;
        this.patience = patience;
        this.limit = limit;
    }

    @Override
    public void before(Collection<Bundle> bundles) {
        for (Bundle bundle : bundles) {
            components(bundle).stream().filter(Component::satisfied).forEach(each -> satisfied.add(each.key()));
        }
    }

    @Override
    public void after(Collection<Bundle> bundles) throws ChangeFailedException {
        for (Bundle bundle : bundles) {
            awaitUnit(bundle);
        }
        long end = System.nanoTime() + patience.toNanos();
        for (Bundle bundle : bundles) {
            awaitComponents(bundle, end);
        }
    }

    private void awaitUnit(Bundle bundle) throws ChangeFailedException {
        long end = System.nanoTime() + MIGRATION.toNanos();
        Optional<String> unit = bundle.getState() == Bundle.ACTIVE ? SchemaFiles.unit(bundle) : Optional.empty();
        while (unit.isPresent()) {
            Optional<DatabaseStatus> status = ask(DatabaseStatus.class, Function.identity());
            if (status.isEmpty() || status.get().units().containsKey(unit.get())) {
                return;
            }
            String refused = status.get().refused().get(bundle.getSymbolicName());
            if (refused != null) {
                throw new ChangeFailedException(
                        "The data of " + Inventory.label(bundle) + " cannot be served: " + refused);
            }
            if (System.nanoTime() > end) {
                throw new ChangeFailedException("The data of " + Inventory.label(bundle) + " was not served in time");
            }
            pause();
        }
    }

    private void awaitComponents(Bundle bundle, long end) throws ChangeFailedException {
        while (true) {
            touch(bundle);
            List<Component> components = components(bundle);
            for (Component component : components) {
                if (component.failure() != null) {
                    throw new ChangeFailedException(
                            component.name() + " in " + Inventory.label(bundle) + " fails: " + component.failure());
                }
            }
            List<Component> waiting =
                    components.stream().filter(each -> !each.satisfied()).toList();
            if (waiting.isEmpty()) {
                return;
            }
            if (System.nanoTime() > end) {
                judge(bundle, waiting);
                return;
            }
            pause();
        }
    }

    private void judge(Bundle bundle, List<Component> waiting) throws ChangeFailedException {
        for (Component component : waiting) {
            if (satisfied.contains(component.key())) {
                throw new ChangeFailedException(component.name() + " in " + Inventory.label(bundle)
                        + " misses what it needs: " + component.missing());
            }
            LOG.info("{} in {} waits for {}", component.name(), Inventory.label(bundle), component.missing());
        }
    }

    /** Has delayed components activate now: who offers a service must be able to. */
    private void touch(Bundle bundle) throws ChangeFailedException {
        ServiceReference<?>[] offered = bundle.getState() == Bundle.ACTIVE ? bundle.getRegisteredServices() : null;
        if (offered == null) {
            return;
        }
        for (ServiceReference<?> reference : offered) {
            boolean shared = !Constants.SCOPE_PROTOTYPE.equals(reference.getProperty(Constants.SERVICE_SCOPE));
            if (shared && reference.getProperty("component.name") != null) {
                touch(reference);
            }
        }
    }

    private void touch(ServiceReference<?> reference) throws ChangeFailedException {
        String name = String.valueOf(reference.getProperty("component.name"));
        try {
            limit.run(reference.getBundle(), "The activation of " + name, () -> {
                context.getService(reference);
                return context.ungetService(reference);
            });
        } catch (ExecutionException failed) {
            throw new ChangeFailedException(
                    name + " does not come up: " + ChangeFailedException.reason(failed), failed);
        }
    }

    /** @param failure what its activation threw; null when it did not */
    private record Component(String bundle, String name, boolean satisfied, @Nullable String failure, String missing) {

        String key() {
            return bundle + ":" + name;
        }
    }

    private List<Component> components(Bundle bundle) {
        if (bundle.getHeaders("").get("Service-Component") == null) {
            return List.of();
        }
        return ask(ServiceComponentRuntime.class, runtime -> {
                    List<Component> components = new ArrayList<>();
                    for (ComponentDescriptionDTO each : runtime.getComponentDescriptionDTOs(bundle)) {
                        if (!each.configurationPolicy.equals("require") && runtime.isComponentEnabled(each)) {
                            components.add(component(bundle, each, runtime.getComponentConfigurationDTOs(each)));
                        }
                    }
                    return components;
                })
                .orElse(List.of());
    }

    private static Component component(
            Bundle bundle, ComponentDescriptionDTO description, Collection<ComponentConfigurationDTO> configurations) {
        boolean satisfied = false;
        String failure = null;
        Set<String> missing = new HashSet<>();
        for (ComponentConfigurationDTO each : configurations) {
            satisfied |=
                    each.state == ComponentConfigurationDTO.SATISFIED || each.state == ComponentConfigurationDTO.ACTIVE;
            if (each.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                failure = String.valueOf(each.failure).lines().findFirst().orElse("");
            }
            for (var reference : each.unsatisfiedReferences) {
                missing.add(reference.name);
            }
        }
        return new Component(
                bundle.getSymbolicName(), description.name, satisfied, failure, String.join(", ", missing));
    }

    private <S, R> Optional<R> ask(Class<S> type, Function<S, R> question) {
        ServiceReference<S> reference = context.getServiceReference(type);
        S service = reference == null ? null : context.getService(reference);
        if (service == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.apply(service));
        } finally {
            context.ungetService(reference);
        }
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
    }
}
