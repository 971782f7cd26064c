package org.tenon.testing.swap.driver;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Takes orders on a port of the loopback interface, one at a time, by a path such as {@code /update/17?file}. The port is
 * in the data folder's {@code swap-driver.port}. Not by the HTTP service of the platform, which is what is tested.
 */
public final class Driver implements BundleActivator {

    private BundleContext context;
    private HttpServer server;
    private Census census;

    @Override
    public void start(BundleContext bundleContext) throws IOException {
        context = bundleContext;
        census = new Census(context);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Path file = Path.of(context.getProperty("karaf.data"), "swap-driver.port");
        Path written = file.resolveSibling("swap-driver.new");
        Files.writeString(written, Integer.toString(server.getAddress().getPort()));
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void stop(BundleContext bundleContext) {
        server.stop(0);
        census.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String answer;
        int status = 200;
        try {
            answer = obey(
                    exchange.getRequestURI()
                            .getPath()
                            .replace('/', '\n')
                            .lines()
                            .skip(1)
                            .toList(),
                    exchange.getRequestURI().getQuery());
        } catch (Exception failed) {
            StringWriter trace = new StringWriter();
            failed.printStackTrace(new PrintWriter(trace));
            answer = trace.toString();
            status = 500;
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private String obey(List<String> order, String argument) throws Exception {
        switch (order.get(0)) {
            case "install" -> {
                try (InputStream jar = Files.newInputStream(Path.of(argument))) {
                    return Long.toString(
                            context.installBundle("swap:" + argument, jar).getBundleId());
                }
            }
            case "find" -> {
                return Long.toString(named(argument).getBundleId());
            }
            case "update" -> {
                try (InputStream jar = Files.newInputStream(Path.of(argument))) {
                    bundle(order).update(jar);
                }
                return "";
            }
            case "start" -> bundle(order).start();
            case "stop" -> bundle(order).stop();
            case "uninstall" -> bundle(order).uninstall();
            case "state" -> {
                return Integer.toString(bundle(order).getState());
            }
            case "expect" -> census.expect(bundle(order));
            case "disturbed" -> {
                return String.join("\n", census.disturbed());
            }
            case "collect" -> {
                return census.collect();
            }
            case "command" -> {
                return said(argument);
            }
            case "features" -> features().addRepository(URI.create(argument));
            case "feature-install" -> features().installFeature(argument);
            case "feature-uninstall" -> features().uninstallFeature(argument);
            case "dump" -> ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpHeap(argument, true);
            case "left" -> {
                return String.join("\n", census.left());
            }
            default -> throw new IllegalArgumentException(order.get(0));
        }
        return "";
    }

    /** What somebody at the shell reads who gives that command. */
    private String said(String command) throws Exception {
        SessionFactory sessions = context.getService(context.getServiceReference(SessionFactory.class));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream console = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Session session = sessions.create(new ByteArrayInputStream(new byte[0]), console, console);
        try {
            session.execute(command);
        } finally {
            session.close();
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private FeaturesService features() {
        return context.getService(context.getServiceReference(FeaturesService.class));
    }

    private Bundle bundle(List<String> order) {
        Bundle bundle = context.getBundle(Long.parseLong(order.get(1)));
        if (bundle == null) {
            throw new IllegalArgumentException("there is no bundle " + order.get(1));
        }
        return bundle;
    }

    private Bundle named(String name) {
        for (Bundle bundle : context.getBundles()) {
            if (name.equals(bundle.getSymbolicName())) {
                return bundle;
            }
        }
        throw new IllegalArgumentException("there is no bundle " + name);
    }
}
