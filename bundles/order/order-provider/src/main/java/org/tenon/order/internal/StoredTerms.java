package org.tenon.order.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.BuyingTerms;
import org.tenon.customer.BuyingTermsService;
import org.tenon.kernel.Money;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.OrderId;
import org.tenon.order.payment.DefinedTerms;
import org.tenon.order.payment.Instalment;
import org.tenon.order.payment.PaymentPart;
import org.tenon.order.payment.PaymentTerms;
import org.tenon.order.payment.PaymentTermsChanged;
import org.tenon.order.payment.PaymentTermsService;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;

/** Keeps terms of payment in a table. */
@Component(
        service = PaymentTermsService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredTerms implements PaymentTermsService {

    /** Who has no terms pays at once. */
    private static final PaymentTerms AT_ONCE = new PaymentTerms("", List.of(PaymentPart.in(0)));

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final BuyingTermsService buying;
    private final EventLog events;
    private final Company company;

    @Activate
    public StoredTerms(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) BuyingTermsService buying,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.transactions = transactions;
        this.buying = buying;
        this.events = events;
        this.company = company;
    }

    @Override
    public DefinedTerms define(PaymentTerms terms) {
        TermsCheck.check(terms);
        try {
            return transactions.retrying(() -> unit.call(em -> {
                if (em.find(TermsRow.class, terms.code()) != null) {
                    throw taken(terms.code());
                }
                TermsRow row = new TermsRow();
                row.take(terms);
                em.persist(row);
                return kept(em, row);
            }));
        } catch (DuplicateKeyException atTheSameMoment) {
            throw taken(terms.code());
        }
    }

    private static ConflictException taken(String code) {
        return new ConflictException(
                "order.terms-taken", "There are terms of payment " + code + " already.", Map.of("code", code));
    }

    @Override
    public DefinedTerms change(PaymentTerms terms, long version) {
        TermsCheck.check(terms);
        return transactions.retrying(() -> unit.call(em -> {
            TermsRow row = Optional.ofNullable(em.find(TermsRow.class, terms.code(), LockModeType.PESSIMISTIC_WRITE))
                    .orElseThrow(() -> new NotFoundException("payment-terms", terms.code()));
            if (row.version != version) {
                throw new StaleVersionException("payment-terms", row.code, version, row.version);
            }
            row.take(terms);
            return kept(em, row);
        }));
    }

    private DefinedTerms kept(EntityManager em, TermsRow row) {
        em.flush();
        events.record(new PaymentTermsChanged(row.code, company.now()));
        return row.terms();
    }

    @Override
    public Optional<DefinedTerms> find(String code) {
        return unit.call(
                em -> Optional.ofNullable(em.find(TermsRow.class, code)).map(TermsRow::terms));
    }

    @Override
    public List<DefinedTerms> terms() {
        return unit.call(em ->
                em.createQuery("select t from TermsRow t order by t.code", TermsRow.class).getResultList().stream()
                        .map(TermsRow::terms)
                        .toList());
    }

    @Override
    public List<Instalment> schedule(OrderId order) {
        return unit.call(em -> {
            OrderRow row = em.find(OrderRow.class, order.value());
            if (row == null) {
                throw new NotFoundException("order", order.value());
            }
            Money owed = Standing.owed(row, new OrderStore(em).lines(row));
            return owed.isZero() ? List.of() : terms(row).schedule(owed, row.date);
        });
    }

    private PaymentTerms terms(OrderRow row) {
        return buying.termsOf(row.customerId())
                .flatMap(BuyingTerms::paymentTerms)
                .flatMap(this::find)
                .map(DefinedTerms::terms)
                .orElse(AT_ONCE);
    }
}
