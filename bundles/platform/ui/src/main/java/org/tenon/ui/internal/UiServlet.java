package org.tenon.ui.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code /}, the frame, {@code /sw.js}, its service worker, and {@code /ui/<bundle>/<hash>/<file>}, the files of the shell and of the bundles with pages. They
 * hold no data, so they need no login; what is behind them does.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=tenon-ui",
            "osgi.http.whiteboard.servlet.pattern=/",
            "osgi.http.whiteboard.servlet.pattern=/sw.js",
            "osgi.http.whiteboard.servlet.pattern=/ui/*"
        })
public final class UiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String WORKER = "/sw.js";
    private static final String KEEP = "public, max-age=31536000, immutable";
    private static final List<String> READING = List.of("GET", "HEAD");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    private final transient Pages pages;
    private final transient Frame frame;

    @Activate
    public UiServlet(@Reference Pages pages) {
        this.pages = pages;
        this.frame = new Frame("/ui/" + pages.shell().base());
    }

    /** What is here is only read; of another method the servlet API would say that no server has it (501). */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod())) {
            super.service(request, response);
        } else {
            response.setHeader("Allow", String.join(", ", READING));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        if (path.equals("/")) {
            response.setHeader("Content-Security-Policy", frame.policy());
            response.setHeader("Referrer-Policy", "same-origin");
            response.setHeader("Cache-Control", "no-cache");
            send(response, "text/html; charset=utf-8", frame.html());
        } else if (path.equals(WORKER)) {
            response.setHeader("Cache-Control", "no-cache");
            send(response, TYPES.get("js"), worker());
        } else {
            file(path, request, response);
        }
    }

    /** At one address for all versions, as browsers ask for it; what it begins with makes each version another worker. */
    private byte[] worker() {
        BundleFiles shell = pages.shell();
        String script = shell.file("sw.js")
                .map(code -> new String(code, StandardCharsets.UTF_8))
                .orElse("");
        return ("const BASE = '/ui/" + shell.base() + "';\n" + script).getBytes(StandardCharsets.UTF_8);
    }

    private void file(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = path.split("/", 5);
        Optional<BundleFiles> of = parts.length == 5 && parts[1].equals("ui")
                ? pages.files(parts[2] + "/" + parts[3] + "/")
                : Optional.empty();
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        Optional<byte[]> plain = of.flatMap(files -> files.file(parts[4]));
        if (plain.isEmpty() || type == null) {
            response.setHeader("Cache-Control", "no-store");
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<byte[]> packed = of.flatMap(files -> files.file(parts[4] + ".gz"));
        boolean gzip = packed.isPresent()
                && Optional.ofNullable(request.getHeader("Accept-Encoding"))
                        .orElse("")
                        .contains("gzip");
        response.setHeader("Cache-Control", KEEP);
        if (packed.isPresent()) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        send(response, type, (gzip ? packed : plain).orElseThrow());
    }

    private static void send(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
