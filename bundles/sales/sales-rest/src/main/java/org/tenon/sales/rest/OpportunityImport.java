package org.tenon.sales.rest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductQuery;
import org.tenon.catalog.ProductService;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerQuery;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.Money;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.job.Job;
import org.tenon.kernel.job.RowJob;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.sight.Sight;
import org.tenon.kernel.table.TableRow;
import org.tenon.sales.OpportunityService;

/** Takes opportunities from a table, whoever keeps them. */
@Component(service = {RowJob.class, OpportunityImport.class})
public final class OpportunityImport implements RowJob {

    static final String KIND = "opportunity.import";

    /** Customers and products are looked for by name among so many whose names contain it. */
    private static final PageRequest LIKELY = PageRequest.first(50);

    private final OpportunityService opportunities;
    private final CustomerService customers;
    private final ProductService products;
    private final SalesSight sight;

    @Activate
    public OpportunityImport(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OpportunityService opportunities,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products,
            @Reference SalesSight sight) {
        this.opportunities = opportunities;
        this.customers = customers;
        this.products = products;
        this.sight = sight;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return "opportunity.write";
    }

    @Override
    public Optional<String> column(Job job, String pointer) {
        return OpportunityColumn.named(pointer.isEmpty() ? "" : pointer.substring(1))
                .map(OpportunityImportSettings.of(job).headings()::get);
    }

    @Override
    public String take(Job job, TableRow row) {
        OpportunityImportSettings settings = OpportunityImportSettings.of(job);
        Map<OpportunityColumn, String> said = settings.read(row);
        Violations violations = new Violations();
        Optional<Customer> customer = customer(said, violations);
        Optional<ProductId> product = product(said, violations);
        Optional<Currency> currency = currency(said, settings, customer, violations);
        OpportunityInput input = new OpportunityInput(
                customer.map(Customer::id).orElse(null),
                said.getOrDefault(OpportunityColumn.TITLE, said.get(OpportunityColumn.CUSTOMER)),
                said.get(OpportunityColumn.STAGE),
                amount(said, currency, violations),
                day(said, violations),
                Optional.ofNullable(said.get(OpportunityColumn.OWNER)),
                settings.pipeline(),
                product,
                Optional.ofNullable(said.get(OpportunityColumn.COMPETITOR)),
                Optional.ofNullable(said.get(OpportunityColumn.LOST_REASON)));
        violations.throwIfAny();
        opportunities.open(input.details());
        return "created";
    }

    /** By its number or, when exactly one is called so, by its name. */
    private Optional<Customer> customer(Map<OpportunityColumn, String> said, Violations violations) {
        String name = said.get(OpportunityColumn.CUSTOMER);
        if (name == null) {
            return Optional.empty();
        }
        Sight seen = sight.of("customer");
        Optional<Customer> numbered = customers
                .findNumbered(name)
                .filter(each -> seen.covers(each.details().profile().belonging()));
        if (numbered.isPresent()) {
            return numbered;
        }
        List<Customer> called = customers.search(new CustomerQuery(name).seenWith(seen), LIKELY).items().stream()
                .filter(each -> each.details().name().equalsIgnoreCase(name))
                .toList();
        violations.check(
                called.size() == 1,
                OpportunityColumn.CUSTOMER.pointer(),
                called.isEmpty() ? "unknown" : "ambiguous",
                called.isEmpty()
                        ? "No customer is called " + name + "."
                        : "More than one customer is called " + name + ".");
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    /** By its SKU or, when exactly one is called so, by its name. */
    private Optional<ProductId> product(Map<OpportunityColumn, String> said, Violations violations) {
        String name = said.get(OpportunityColumn.PRODUCT);
        if (name == null) {
            return Optional.empty();
        }
        Optional<Product> sku = products.findBySku(name);
        if (sku.isPresent()) {
            return sku.map(Product::id);
        }
        List<Product> called = products.search(new ProductQuery(name, Optional.empty()), LIKELY).items().stream()
                .filter(each -> each.details().name().equalsIgnoreCase(name))
                .toList();
        violations.check(
                called.size() == 1,
                OpportunityColumn.PRODUCT.pointer(),
                called.isEmpty() ? "unknown" : "ambiguous",
                called.isEmpty()
                        ? "No product is called " + name + "."
                        : "More than one product is called " + name + ".");
        return called.stream().findFirst().map(Product::id);
    }

    private static Optional<Currency> currency(
            Map<OpportunityColumn, String> said,
            OpportunityImportSettings settings,
            Optional<Customer> customer,
            Violations violations) {
        String code = said.get(OpportunityColumn.CURRENCY);
        if (code == null) {
            return settings.currency()
                    .or(() -> customer.map(known -> known.details().currency()));
        }
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException unknown) {
            violations.add(
                    OpportunityColumn.CURRENCY.pointer(), "currency", "A currency is an ISO 4217 code such as EUR.");
            return Optional.empty();
        }
    }

    /** What nobody put a value on is worth nothing that is known. */
    private static @Nullable Money amount(
            Map<OpportunityColumn, String> said, Optional<Currency> currency, Violations violations) {
        try {
            BigDecimal amount = new BigDecimal(said.getOrDefault(OpportunityColumn.AMOUNT, "0"));
            return currency.map(known -> new Money(amount, known)).orElse(null);
        } catch (IllegalArgumentException unreadable) {
            violations.add(
                    OpportunityColumn.AMOUNT.pointer(),
                    "number",
                    "An amount is a number with a point and without grouping: 12500.50.");
            return null;
        }
    }

    private static @Nullable LocalDate day(Map<OpportunityColumn, String> said, Violations violations) {
        String text = said.get(OpportunityColumn.CLOSE_DATE);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            violations.add(OpportunityColumn.CLOSE_DATE.pointer(), "date", "A day is written 2026-11-27.");
            return null;
        }
    }
}
