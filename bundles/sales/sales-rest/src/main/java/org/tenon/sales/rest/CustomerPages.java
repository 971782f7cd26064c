package org.tenon.sales.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.document.DocumentRenderer;
import org.tenon.kernel.document.DocumentTemplate;
import org.tenon.kernel.document.DocumentTexts;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.rest.CallerLimits;
import org.tenon.rest.TooManyRequestsException;
import org.tenon.sales.LinkedQuote;
import org.tenon.sales.QuoteLinkService;

/**
 * {@code /q/<token>}: the page that a customer's link leads to. Plain HTML from a template: it works on a phone and without
 * scripts, and the browser is told to run none. Whoever has the token may do what the page offers, so the address is neither
 * kept nor passed on.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=tenon-customer-pages",
            "osgi.http.whiteboard.servlet.pattern=/q/*"
        })
public final class CustomerPages extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(CustomerPages.class);

    static final String PATH = "/q/";

    private static final String STYLE = "style.css";
    private static final String DOCUMENT = "/document";
    private static final int GONE = 410;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;
    /** Three fields of a form, in the longest encoding, and the lines that are chosen. */
    private static final int MAX_BODY = 64 * 1024;

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';" + " frame-ancestors 'none'";

    private final transient QuoteLinkService links;
    private final transient QuoteDocument document;
    private final transient DocumentRenderer renderer;
    private final transient Company company;
    private final transient CallerLimits limits;

    @Activate
    public CustomerPages(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) QuoteLinkService links,
            @Reference QuoteDocument document,
            @Reference DocumentRenderer renderer,
            @Reference Company company,
            @Reference CallerLimits limits) {
        this.links = links;
        this.document = document;
        this.renderer = renderer;
        this.company = company;
        this.limits = limits;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        try {
            limits.checkStranger(request);
            switch (request.getMethod()) {
                case "GET", "HEAD" -> read(path, request, response);
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
            LOG.error("A customer's page could not be made.", unexpected);
            notice(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "later");
        }
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, ConflictException refused)
            throws IOException {
        switch (refused.code()) {
            case "quote-link.expired", "quote-link.revoked" -> notice(request, response, GONE, "expired");
            case "document.template" -> notice(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "later");
            default -> notice(request, response, HttpServletResponse.SC_CONFLICT, "later");
        }
    }

    private void read(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (path.equals(STYLE)) {
            response.setHeader("Cache-Control", "public, max-age=3600");
            send(
                    response,
                    "text/css; charset=utf-8",
                    PageFiles.text("customer-page.css").getBytes(StandardCharsets.UTF_8));
        } else if (path.endsWith(DOCUMENT)) {
            LinkedQuote linked = links.open(path.substring(0, path.length() - DOCUMENT.length()));
            QuoteDocument.Pdf pdf = document.of(linked.quote(), Optional.of(language(request, linked.language())));
            response.setHeader("Content-Disposition", "inline; filename=\"" + pdf.fileName() + "\"");
            send(response, "application/pdf", pdf.content());
        } else {
            show(path, links.open(path), request, response, Optional.empty());
        }
    }

    /** What was done is shown by another request, so that reloading the page does nothing again. */
    private void answer(String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() > MAX_BODY) {
            notice(request, response, TOO_LARGE, "unknown");
            return;
        }
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Answer answer = Answer.of(request);
        try {
            String done = answer.give(links, token);
            String lang = language(request, Locale.ROOT).tag();
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", PATH + token + "?lang=" + lang + "&done=" + done);
        } catch (InvalidRequestException refused) {
            response.setStatus(UNPROCESSABLE);
            show(token, links.open(token), request, response, Optional.of(answer.problem(refused)));
        } catch (ConflictException refused) {
            if (refused.code().startsWith("quote-link.")) {
                throw refused;
            }
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            show(token, links.open(token), request, response, Optional.of(problem(refused)));
        }
    }

    private static String problem(ConflictException refused) {
        return switch (refused.code()) {
            case "quote.questions" -> "questions";
            case "quote.choice-changed" -> "choiceChanged";
            default -> "state";
        };
    }

    private void show(
            String token,
            LinkedQuote linked,
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<String> problem)
            throws IOException {
        DocumentLanguage language = language(request, linked.language());
        Optional<String> done =
                Optional.ofNullable(request.getParameter("done")).filter(Answer.DONE::contains);
        Map<String, Object> values = new CustomerPage(language, company.zone())
                .values(
                        document.page(linked.quote(), language).values(),
                        linked,
                        PATH + token,
                        problem.isPresent() ? Optional.empty() : done,
                        problem.map(key ->
                                DocumentTexts.of(CustomerPages.class, language).text("page.problem." + key)));
        page(response, renderer.page(DocumentTemplate.of(CustomerPages.class, "customer-page.mustache"), values));
    }

    private void notice(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        DocumentLanguage language = language(request, Locale.ROOT);
        response.setStatus(status);
        // Our own template, whatever the installation has put in the other's place: this page is for when things fail.
        page(response, NoticePage.html(new CustomerPage(language, company.zone()).notice(company.name(), key)));
    }

    /** What the address asks for, or the link was made in, or the browser prefers. */
    private static DocumentLanguage language(HttpServletRequest request, Locale made) {
        return asked(request.getParameter("lang"))
                .or(() -> DocumentLanguage.of(made))
                .or(() -> List.copyOf(java.util.Collections.list(request.getLocales())).stream()
                        .flatMap(each -> DocumentLanguage.of(each).stream())
                        .findFirst())
                .orElse(DocumentLanguage.ENGLISH);
    }

    private static Optional<DocumentLanguage> asked(@Nullable String parameter) {
        return Optional.ofNullable(parameter).map(Locale::forLanguageTag).flatMap(DocumentLanguage::of);
    }

    private static void page(HttpServletResponse response, String html) throws IOException {
        send(response, "text/html; charset=utf-8", ("<!DOCTYPE html>\n" + html).getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
