package org.tenon.order.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.catalog.ProductService;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.Percent;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.Procurement;
import org.tenon.order.Tolerance;
import org.tenon.order.terms.CustomerTerms;
import org.tenon.order.terms.KeptTerms;
import org.tenon.order.terms.OrderTermsChanged;
import org.tenon.order.terms.OrderTermsChanged.Scope;
import org.tenon.order.terms.OrderTermsService;
import org.tenon.order.terms.ProductTerms;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;

/** Keeps what holds for orders that say nothing else. */
@Component(
        service = OrderTermsService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredOrderTerms implements OrderTermsService {

    private static final Percent ALL = Percent.of("100");

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final CustomerService customers;
    private final ProductService products;
    private final EventLog events;
    private final Company company;

    @Activate
    public StoredOrderTerms(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.transactions = transactions;
        this.customers = customers;
        this.products = products;
        this.events = events;
        this.company = company;
    }

    @Override
    public KeptTerms<CustomerTerms> ofCustomer(CustomerId customer) {
        return unit.call(em -> new OrderStore(em).customerTerms(customer.value()));
    }

    @Override
    public KeptTerms<CustomerTerms> setForCustomer(CustomerId customer, CustomerTerms terms, long version) {
        terms.tolerance().ifPresent(StoredOrderTerms::check);
        if (customers.find(customer).isEmpty()) {
            throw new NotFoundException("customer", customer.value());
        }
        return changing(customer.value(), em -> {
            CustomerTermsRow row = em.find(CustomerTermsRow.class, customer.value(), LockModeType.PESSIMISTIC_WRITE);
            requireVersion(customer.value(), version, row == null ? 0 : row.version);
            CustomerTermsRow kept = row == null ? new CustomerTermsRow() : row;
            kept.customer = customer.value();
            kept.take(terms);
            return told(em, Scope.CUSTOMER, customer.value(), kept, kept::terms);
        });
    }

    @Override
    public KeptTerms<ProductTerms> termsOfProduct(ProductId product) {
        return unit.call(em -> Optional.ofNullable(em.find(ProductTermsRow.class, product.value()))
                .map(ProductTermsRow::terms)
                .orElseGet(() -> new KeptTerms<>(ProductTerms.NONE, 0)));
    }

    @Override
    public KeptTerms<ProductTerms> setTermsForProduct(ProductId product, ProductTerms terms, long version) {
        terms.tolerance().ifPresent(StoredOrderTerms::check);
        Product known = products.find(product).orElseThrow(() -> new NotFoundException("product", product.value()));
        Violations violations = new Violations();
        violations.check(
                known.details().kind() == ProductKind.GOODS
                        || terms.procurement().orElse(Procurement.STOCK) == Procurement.STOCK,
                "/procurement",
                "order.not-bought",
                "Kits and services are not bought for a line.");
        violations.throwIfAny();
        return changing(product.value(), em -> {
            ProductTermsRow row = em.find(ProductTermsRow.class, product.value(), LockModeType.PESSIMISTIC_WRITE);
            requireVersion(product.value(), version, row == null ? 0 : row.version);
            ProductTermsRow kept = row == null ? new ProductTermsRow() : row;
            kept.product = product.value();
            kept.take(terms);
            return told(em, Scope.PRODUCT, product.value(), kept, kept::terms);
        });
    }

    private <T> T changing(String of, Function<EntityManager, T> change) {
        try {
            return transactions.retrying(() -> unit.call(change));
        } catch (DuplicateKeyException atTheSameMoment) {
            throw new ConflictException(
                    "transaction.concurrent",
                    "Somebody else set terms for " + of + " at the same moment. Try again.",
                    Map.of("of", of));
        }
    }

    private <T> T told(EntityManager em, Scope scope, String of, Object row, Supplier<T> terms) {
        em.persist(row);
        em.flush();
        events.record(new OrderTermsChanged(scope, of, company.now()));
        return terms.get();
    }

    private static void requireVersion(String of, long expected, long actual) {
        if (expected != actual) {
            throw new StaleVersionException("order-terms", of, expected, actual);
        }
    }

    private static void check(Tolerance tolerance) {
        Violations violations = new Violations();
        check(violations, tolerance.less(), "/tolerance/less");
        check(violations, tolerance.more(), "/tolerance/more");
        violations.throwIfAny();
    }

    private static void check(Violations violations, Percent percent, String pointer) {
        violations.check(
                percent.compareTo(Percent.ZERO) >= 0 && percent.compareTo(ALL) <= 0,
                pointer,
                "range",
                "A tolerance is 0 to 100 %.");
    }
}
