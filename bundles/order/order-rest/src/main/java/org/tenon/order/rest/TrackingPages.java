package org.tenon.order.rest;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.document.DocumentRenderer;
import org.tenon.kernel.document.DocumentTemplate;
import org.tenon.order.Order;
import org.tenon.order.tracking.TrackedOrder;
import org.tenon.order.tracking.TrackingService;
import org.tenon.rest.CallerLimits;
import org.tenon.rest.PublicPages;

/** {@code /t/<token>}: where an order stands, for the customer who has the link. There is nothing to do on it. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=tenon-tracking-pages",
            "osgi.http.whiteboard.servlet.pattern=/t/*"
        })
public final class TrackingPages extends PublicPages {

    private static final long serialVersionUID = 1L;

    static final String PATH = "/t/";
    static final String TEMPLATE = "tracking-page.mustache";

    private final transient TrackingService tracking;
    private final transient ProductService products;
    private final transient DocumentRenderer renderer;
    private final transient Company company;

    @Activate
    public TrackingPages(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) TrackingService tracking,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products,
            @Reference DocumentRenderer renderer,
            @Reference Company company,
            @Reference CallerLimits limits) {
        super(company, limits);
        this.tracking = tracking;
        this.products = products;
        this.renderer = renderer;
        this.company = company;
    }

    @Override
    protected void read(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        TrackedOrder tracked = tracking.open(path);
        DocumentLanguage language = language(request, tracked.language());
        Map<String, Object> values =
                new TrackingPage(language, company, sold(tracked.order())).values(tracked, PATH + path);
        page(response, renderer.page(DocumentTemplate.of(TrackingPages.class, TEMPLATE), values));
    }

    private Map<ProductId, Product> sold(Order order) {
        Set<ProductId> ids =
                order.lines().stream().map(line -> line.priced().product()).collect(Collectors.toSet());
        return products.findAll(ids);
    }
}
