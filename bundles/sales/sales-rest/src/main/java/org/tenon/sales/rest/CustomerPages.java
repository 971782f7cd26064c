package org.tenon.sales.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.document.DocumentRenderer;
import org.tenon.kernel.document.DocumentTemplate;
import org.tenon.kernel.document.DocumentTexts;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.rest.CallerLimits;
import org.tenon.rest.PublicPages;
import org.tenon.sales.LinkedQuote;
import org.tenon.sales.QuoteLinkService;

/**
 * {@code /q/<token>}: the page that a customer's link leads to. Whoever has the token may do what the page offers.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=tenon-customer-pages",
            "osgi.http.whiteboard.servlet.pattern=/q/*"
        })
public final class CustomerPages extends PublicPages {

    private static final long serialVersionUID = 1L;

    static final String PATH = "/q/";

    private static final String DOCUMENT = "/document";
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_LARGE = 413;
    /** Three fields of a form, in the longest encoding, and the lines that are chosen. */
    private static final int MAX_BODY = 64 * 1024;

    private final transient QuoteLinkService links;
    private final transient QuoteDocument document;
    private final transient DocumentRenderer renderer;
    private final transient Company company;

    @Activate
    public CustomerPages(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) QuoteLinkService links,
            @Reference QuoteDocument document,
            @Reference DocumentRenderer renderer,
            @Reference Company company,
            @Reference CallerLimits limits) {
        super(company, limits);
        this.links = links;
        this.document = document;
        this.renderer = renderer;
        this.company = company;
    }

    @Override
    protected void read(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (path.endsWith(DOCUMENT)) {
            LinkedQuote linked = links.open(path.substring(0, path.length() - DOCUMENT.length()));
            QuoteDocument.Pdf pdf = document.of(linked.quote(), Optional.of(language(request, linked.language())));
            response.setHeader("Content-Disposition", "inline; filename=\"" + pdf.fileName() + "\"");
            send(response, "application/pdf", pdf.content());
        } else {
            show(path, links.open(path), request, response, Optional.empty());
        }
    }

    /** What was done is shown by another request, so that reloading the page does nothing again. */
    @Override
    protected void answer(String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
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
}
