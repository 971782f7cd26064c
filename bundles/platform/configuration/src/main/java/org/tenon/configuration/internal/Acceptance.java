package org.tenon.configuration.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/** Whether the components that a configuration is for come up with it. What no metatype can say, they say themselves when they start. */
@Component(service = {Acceptance.class, ConfigurationListener.class})
public final class Acceptance implements ConfigurationListener {

    /** They take it within milliseconds; longer than this nobody waits, and what has not failed by then counts as taken. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String BARRIER = "tenon.configuration.barrier.";
    private static final Pattern REASON =
            Pattern.compile("(?:^|Caused by: )[\\w.$]+(?:Exception|Error): (.+)", Pattern.MULTILINE);

    private final BundleContext context;
    private final ServiceComponentRuntime runtime;
    private final ConfigurationAdmin admin;
    private final Map<String, CountDownLatch> barriers = new ConcurrentHashMap<>();

    @Activate
    public Acceptance(
            BundleContext context, @Reference ServiceComponentRuntime runtime, @Reference ConfigurationAdmin admin) {
        this.context = context;
        this.runtime = runtime;
        this.admin = admin;
    }

    /**
     * Waits until the components have taken a configuration that was just updated, and has them start.
     *
     * @return why one refuses, in its words
     */
    Optional<String> refusal(String pid) {
        awaitTaken();
        components(pid).forEach(this::touch);
        return components(pid).stream()
                .filter(each -> each.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
                .map(each -> reason(String.valueOf(each.failure)))
                .findFirst();
    }

    /**
     * The configuration admin tells its listeners, the component runtime among them, of one change after the other: who hears of a
     * later one knows that all have dealt with those before.
     */
    private void awaitTaken() {
        String barrier = BARRIER + UUID.randomUUID();
        CountDownLatch reached = new CountDownLatch(1);
        barriers.put(barrier, reached);
        try {
            Configuration configuration = admin.getConfiguration(barrier, "?");
            configuration.update(FrameworkUtil.asDictionary(Map.of(BARRIER, true)));
            reached.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            configuration.delete();
        } catch (IOException failed) {
            throw new IllegalStateException("Configurations cannot be written.", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            barriers.remove(barrier);
        }
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        CountDownLatch reached = barriers.get(event.getPid());
        if (reached != null) {
            reached.countDown();
        }
    }

    private List<ComponentConfigurationDTO> components(String pid) {
        return runtime.getComponentDescriptionDTOs().stream()
                .filter(each -> Arrays.asList(each.configurationPid).contains(pid))
                .flatMap(each -> runtime.getComponentConfigurationDTOs(each).stream())
                .toList();
    }

    /** Has a delayed component activate now. */
    private void touch(ComponentConfigurationDTO component) {
        if (component.state != ComponentConfigurationDTO.SATISFIED || component.service == null) {
            return;
        }
        try {
            ServiceReference<?>[] found =
                    context.getAllServiceReferences(null, "(service.id=" + component.service.id + ")");
            if (found != null && context.getService(found[0]) != null) {
                context.ungetService(found[0]);
            }
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException("A number is no syntax.", impossible);
        }
    }

    /** The message of the first cause. */
    static String reason(String trace) {
        Matcher matcher = REASON.matcher(trace);
        String reason = trace.lines().findFirst().orElse("");
        while (matcher.find()) {
            reason = matcher.group(1);
        }
        return reason.strip();
    }
}
