package org.tenon.ui.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.servlet.AsyncContext;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.rest.Authenticator;
import org.tenon.rest.BadCredentialsException;

/**
 * {@code /ui/changes}: server-sent events that tell a logged-in browser that pages came or went; which, it asks
 * {@code /api/ui/pages}. No thread waits for a browser.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=tenon-ui-changes",
            "osgi.http.whiteboard.servlet.pattern=/ui/changes",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
        })
public final class ChangesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 1000;
    /** A bundle that is updated takes its page away and brings it back: that is one change. */
    private static final long SETTLING_MILLIS = 100;

    private static final byte[] PAGES = "event: pages\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ALIVE = ": alive\n\n".getBytes(StandardCharsets.UTF_8);

    private final transient Pages pages;
    private final transient Authenticator authenticator;
    private final transient Set<AsyncContext> streams = ConcurrentHashMap.newKeySet();
    private final transient ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "tenon-ui-changes");
        thread.setDaemon(true);
        return thread;
    });
    private final transient Runnable listener = this::changed;
    private transient @Nullable ScheduledFuture<?> next;

    @Activate
    public ChangesServlet(
            @Reference Pages pages,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Authenticator authenticator) {
        this.pages = pages;
        this.authenticator = authenticator;
        pages.onChange(listener);
        var unused = sender.scheduleWithFixedDelay(() -> send(ALIVE), 15, 15, TimeUnit.SECONDS);
    }

    @Deactivate
    void close() {
        pages.forget(listener);
        sender.shutdownNow();
        streams.forEach(this::end);
    }

    /** The servlet API would send the request back, credentials included. */
    @Override
    protected void doTrace(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        int refused = refusal(request);
        if (refused != 0) {
            response.sendError(refused);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("utf-8");
        response.getOutputStream().write(PAGES);
        response.flushBuffer();
        AsyncContext stream = request.startAsync();
        stream.setTimeout(0);
        streams.add(stream);
    }

    private int refusal(HttpServletRequest request) {
        if (streams.size() >= MOST) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        try {
            return authenticator.authenticate(new Caller(request)).isPresent()
                    ? 0
                    : HttpServletResponse.SC_UNAUTHORIZED;
        } catch (BadCredentialsException wrong) {
            return HttpServletResponse.SC_UNAUTHORIZED;
        } catch (UnavailableException notNow) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
    }

    private record Caller(HttpServletRequest request) implements Authenticator.Caller {

        @Override
        public Optional<String> authorization() {
            return Optional.ofNullable(request.getHeader("Authorization"));
        }

        @Override
        public String remoteAddress() {
            return request.getRemoteAddr();
        }
    }

    private synchronized void changed() {
        try {
            if (next != null) {
                next.cancel(false);
            }
            next = sender.schedule(() -> send(PAGES), SETTLING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            next = null;
        }
    }

    private void send(byte[] event) {
        for (AsyncContext stream : streams) {
            try {
                stream.getResponse().getOutputStream().write(event);
                stream.getResponse().flushBuffer();
            } catch (IOException | IllegalStateException gone) {
                end(stream);
            }
        }
    }

    private void end(AsyncContext stream) {
        if (streams.remove(stream)) {
            try {
                stream.complete();
            } catch (IllegalStateException ended) {
                // The browser was quicker.
                streams.remove(stream);
            }
        }
    }
}
