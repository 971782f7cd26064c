package org.tenon.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.document.DocumentTexts;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.UnavailableException;

/**
 * Pages for who has a link and no account, at {@code /<something>/<token>}: plain HTML that works on a phone and without scripts, and
 * the browser is told to run none. Whoever has the token sees what it leads to, so the address is neither kept nor passed on. Register
 * what extends it as a servlet of the HTTP whiteboard.
 *
 * <p>What a subclass throws becomes a page that says it: not found 404, a conflict 409 (one whose code ends in {@code
 * link.expired} or {@code link.revoked} 410), too many requests 429, unavailable and a template that is wrong 503, anything else 500.
 * {@code style.css} beside the pages is theirs.
 */
@ConsumerType
public abstract class PublicPages extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PublicPages.class);

    private static final String STYLE = "style.css";
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final Pattern OVER = Pattern.compile(".*link\\.(expired|revoked)");

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';" + " frame-ancestors 'none'";

    private final transient Company company;
    private final transient CallerLimits limits;

    protected PublicPages(Company company, CallerLimits limits) {
        this.company = company;
        this.limits = limits;
    }

    /** @param path what follows the servlet's own path and a slash */
    protected abstract void read(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException;

    /** Takes a form. Pages that have none refuse it. */
    protected void answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "GET, HEAD");
        notice(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "unknown");
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        try {
            limits.checkStranger(request);
            switch (request.getMethod()) {
                case "GET", "HEAD" -> get(path, request, response);
                case "POST" -> answer(path, request, response);
                default -> {
                    response.setHeader("Allow", "GET, HEAD, POST");
                    notice(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "unknown");
                }
            }
        } catch (NotFoundException unknown) {
            notice(request, response, HttpServletResponse.SC_NOT_FOUND, "unknown");
        } catch (ConflictException refused) {
            refused(request, response, refused);
        } catch (TooManyRequestsException often) {
            response.setHeader("Retry-After", Long.toString(often.retryAfter().toSeconds() + 1));
            notice(request, response, TOO_MANY, "later");
        } catch (UnavailableException away) {
            response.setHeader("Retry-After", Long.toString(away.retryAfter().toSeconds()));
            notice(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "later");
        } catch (RuntimeException unexpected) {
            // Without the path, which is the token.
            LOG.error("A page for somebody with a link could not be made.", unexpected);
            notice(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "later");
        }
    }

    private void get(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (path.equals(STYLE)) {
            response.setHeader("Cache-Control", "public, max-age=3600");
            send(response, "text/css; charset=utf-8", file("public-page.css").getBytes(StandardCharsets.UTF_8));
        } else {
            read(path, request, response);
        }
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, ConflictException refused)
            throws IOException {
        if (OVER.matcher(refused.code()).matches()) {
            notice(request, response, GONE, "expired");
        } else {
            boolean template = refused.code().equals("document.template");
            notice(
                    request,
                    response,
                    template ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_CONFLICT,
                    "later");
        }
    }

    /**
     * A page that says one thing.
     *
     * @param key {@code unknown}, {@code expired} or {@code later}
     */
    protected final void notice(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        DocumentLanguage language = language(request, Locale.ROOT);
        DocumentTexts texts = DocumentTexts.of(PublicPages.class, language);
        response.setStatus(status);
        // Our own template, whatever the installation has put in the other's place: this page is for when things fail.
        page(
                response,
                NoticePage.html(Map.of(
                        "language", language.tag(),
                        "company", company.name(),
                        "style", request.getServletPath() + "/" + STYLE,
                        "heading", texts.text("notice." + key),
                        "text", texts.text("notice." + key + ".text"))));
    }

    /** What the address asks for ({@code ?lang=}), or the link was made in, or the browser prefers. */
    protected static DocumentLanguage language(HttpServletRequest request, Locale made) {
        return asked(request.getParameter("lang"))
                .or(() -> DocumentLanguage.of(made))
                .or(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(each -> DocumentLanguage.of(each).stream())
                        .findFirst())
                .orElse(DocumentLanguage.ENGLISH);
    }

    private static Optional<DocumentLanguage> asked(@Nullable String parameter) {
        return Optional.ofNullable(parameter).map(Locale::forLanguageTag).flatMap(DocumentLanguage::of);
    }

    /**
     * Where the same page is in other languages, each with {@code tag}, {@code name} and {@code address}.
     *
     * @param base where the page is, without a query
     */
    public static List<Map<String, String>> others(DocumentLanguage shown, String base) {
        return Arrays.stream(DocumentLanguage.values())
                .filter(other -> other != shown)
                .map(other -> Map.of(
                        "tag", other.tag(),
                        "name", DocumentTexts.of(PublicPages.class, other).text("language"),
                        "address", base + "?lang=" + other.tag()))
                .toList();
    }

    /** @param html without its document type */
    protected static void page(HttpServletResponse response, String html) throws IOException {
        send(response, "text/html; charset=utf-8", ("<!DOCTYPE html>\n" + html).getBytes(StandardCharsets.UTF_8));
    }

    protected static void send(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static String file(String name) {
        try (InputStream in = PublicPages.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
