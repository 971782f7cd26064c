package org.tenon.shell.internal;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.tenon.kernel.health.HealthCheck;

/** {@code tenon:info} */
@Service
@Command(
        scope = "tenon",
        name = "info",
        description = "Shows what runs: version, uptime, address, health and modules",
        detailedDescription =
                "Health is what /readyz reports. Modules are the installed bundles of Tenon and of vendors"
                        + " that build on it, with their versions.")
public final class InfoCommand implements Action {

    private static final String PREFIX = "org.tenon.";

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() {
        PrintStream out = session.getConsole();
        line(out, "Version", text(context.getBundle().getVersion()));
        line(
                out,
                "Uptime",
                text(Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime())));
        line(out, "Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        line(out, "Address", address());
        line(out, "Data", Optional.ofNullable(context.getProperty("karaf.data")).orElse("unknown"));
        out.println();
        new Services(context)
                .askAll(HealthCheck.class, InfoCommand::health).stream()
                        .sorted(Comparator.comparing(Map.Entry::getKey))
                        .forEach(check -> line(out, check.getKey(), check.getValue()));
        out.println();
        modules().forEach((name, module) -> line(out, name, module));
        return null;
    }

    private String address() {
        return Optional.ofNullable(context.getProperty("tenon.port"))
                .map(port -> "http://"
                        + Optional.ofNullable(context.getProperty("tenon.host")).orElse("127.0.0.1") + ":" + port)
                .orElse("unknown");
    }

    private static Map.Entry<String, String> health(HealthCheck check) {
        HealthCheck.Result result = result(check);
        return Map.entry(check.name(), (result.ready() ? "ok, " : "NOT READY, ") + result.detail());
    }

    private static HealthCheck.Result result(HealthCheck check) {
        try {
            return check.check();
        } catch (RuntimeException e) {
            return HealthCheck.Result.notReady(String.valueOf(e.getMessage()));
        }
    }

    private Map<String, String> modules() {
        Map<String, String> modules = new TreeMap<>();
        for (Bundle bundle : List.of(context.getBundles())) {
            String name = String.valueOf(bundle.getSymbolicName());
            if (name.startsWith(PREFIX)) {
                modules.put(
                        name.substring(PREFIX.length()), text(bundle.getVersion()) + " " + state(bundle.getState()));
            }
        }
        return modules;
    }

    private static String state(int state) {
        return switch (state) {
            case Bundle.ACTIVE -> "active";
            case Bundle.STARTING -> "starting";
            case Bundle.STOPPING -> "stopping";
            case Bundle.RESOLVED -> "STOPPED";
            default -> "UNRESOLVED";
        };
    }

    /** {@code 1.0.0-SNAPSHOT} as Maven writes it. */
    private static String text(Version version) {
        String number = version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
        return version.getQualifier().isEmpty() ? number : number + "-" + version.getQualifier();
    }

    private static String text(Duration duration) {
        return duration.toDays() > 0
                ? duration.toDays() + " d " + duration.toHoursPart() + " h"
                : duration.toHoursPart() + " h " + duration.toMinutesPart() + " min " + duration.toSecondsPart() + " s";
    }

    private static void line(PrintStream out, String name, String value) {
        out.printf("%-22s %s%n", name, value);
    }
}
