package org.tenon.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** {@code /api/openapi.json} and {@code /api/docs}: the description of what is installed, and pages to read it. */
final class ApiDocs {

    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
            + "form-action 'none'";
    private static final String OURS = "/docs/";
    /** As the library packs them; the bundle holds those that are named below. */
    private static final String SWAGGER_UI = "/META-INF/resources/webjars/swagger-ui/5.20.0/";
    /** The only files that there are; nothing else of the bundle can be read this way. */
    private static final Map<String, File> FILES = Map.of(
            "index.html", new File(OURS, "text/html; charset=utf-8"),
            "start.js", new File(OURS, "text/javascript; charset=utf-8"),
            "swagger-ui.css", new File(SWAGGER_UI, "text/css; charset=utf-8"),
            "swagger-ui-bundle.js", new File(SWAGGER_UI, "text/javascript; charset=utf-8"),
            "favicon-32x32.png", new File(SWAGGER_UI, "image/png"));

    private final Supplier<List<Class<?>>> served;
    private final Function<List<Class<?>>, byte[]> describing;
    private volatile @Nullable Description description;

    /** @param served the resource classes that are served now */
    ApiDocs(Supplier<List<Class<?>>> served) {
        this(served, new OpenApiDocument()::of);
    }

    ApiDocs(Supplier<List<Class<?>>> served, Function<List<Class<?>>, byte[]> describing) {
        this.served = served;
        this.describing = describing;
    }

    private record File(String folder, String mediaType) {}

    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    private record Description(List<WeakReference<Class<?>>> of, byte[] json) {

        Description(byte[] json, List<Class<?>> classes) {
            this(
                    classes.stream()
                            .<WeakReference<Class<?>>>map(WeakReference::new)
                            .toList(),
                    json);
        }

        /** Holds no class: those of a bundle that has left are not kept until somebody asks again. */
        boolean of(List<Class<?>> classes) {
            return of.size() == classes.size()
                    && IntStream.range(0, of.size()).allMatch(i -> of.get(i).refersTo(classes.get(i)));
        }
    }

    boolean serves(ApiRequest request) {
        return request.root().equals("openapi.json") || request.root().equals("docs");
    }

    void serve(ApiRequest request, HttpServletResponse response) throws IOException {
        request.route("/api/" + request.root());
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            new Problem(405, "method.not-allowed", "This can only be read.")
                    .with("Allow", "GET, HEAD")
                    .send(response);
            return;
        }
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        if (path.equals("/openapi.json")) {
            send(response, "application/json", json());
        } else if (path.equals("/docs")) {
            response.sendRedirect(request.getContextPath() + request.getServletPath() + "/docs/");
        } else {
            file(path.substring(Math.min(path.length(), "/docs/".length())), request, response);
        }
    }

    private void file(String name, ApiRequest request, HttpServletResponse response) throws IOException {
        String wanted = name.isEmpty() ? "index.html" : name;
        File file = FILES.get(wanted);
        URL found = file == null ? null : ApiDocs.class.getResource(file.folder() + wanted);
        if (found == null) {
            Problems.notFound(request.getRequestURI()).send(response);
            return;
        }
        response.setHeader("Content-Security-Policy", CSP);
        response.setHeader("Cache-Control", "private, max-age=3600");
        try (InputStream in = found.openStream()) {
            send(response, file.mediaType(), in.readAllBytes());
        }
    }

    /** Describes what is served now, so that the first reader need not wait for it. */
    void prepare() {
        json();
    }

    byte[] json() {
        Description last = description;
        return last != null && last.of(served.get()) ? last.json() : describe();
    }

    /** One at a time: whoever comes meanwhile takes what the first one made. */
    private synchronized byte[] describe() {
        List<Class<?>> now = served.get();
        Description last = description;
        if (last == null || !last.of(now)) {
            last = described(now);
            description = last;
        }
        return last.json();
    }

    /**
     * A bundle may leave while its classes are looked at, which ends in whatever the libraries make of missing classes; then
     * there is something else to describe.
     */
    private Description described(List<Class<?>> classes) {
        try {
            return new Description(describing.apply(classes), classes);
        } catch (RuntimeException | LinkageError gone) {
            List<Class<?>> now = served.get();
            if (now.equals(classes)) {
                throw gone;
            }
            return described(now);
        }
    }

    private static void send(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
