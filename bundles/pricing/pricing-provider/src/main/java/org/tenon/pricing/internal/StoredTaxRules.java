package org.tenon.pricing.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.BuyingTermsService;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.TaxRule;
import org.tenon.pricing.TaxRuleDefined;
import org.tenon.pricing.TaxRuleId;
import org.tenon.pricing.TaxRuleService;

/** Tax rules in the database. */
@Component(
        service = TaxRuleService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredTaxRules implements TaxRuleService {

    private final UnitOfWork unit;
    private final BuyingTermsService customers;
    private final EventLog events;
    private final Company company;

    @Activate
    public StoredTaxRules(
            @Reference(target = "(unit=pricing)") UnitOfWork unit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) BuyingTermsService customers,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.customers = customers;
        this.events = events;
        this.company = company;
    }

    @Override
    public TaxRule define(NewTaxRule rule) {
        rule.conditions().customer().ifPresent(customer -> {
            if (customers.termsOf(customer).isEmpty()) {
                throw new InvalidRequestException(
                        "/customer", "pricing.unknown-customer", "There is no customer " + customer + ".");
            }
        });
        return unit.call(em -> {
            long edition = Stamps.changeTaxes(em, company.now()).edition();
            refuseOverlap(em, rule);
            TaxRule defined = new TaxRule(new TaxRuleId(NewId.next()), rule);
            em.persist(new TaxRuleEntity(defined, edition));
            em.flush();
            events.record(new TaxRuleDefined(defined.id(), rule.code(), rule.category(), company.now()));
            return defined;
        });
    }

    private static void refuseOverlap(EntityManager em, NewTaxRule rule) {
        for (TaxRule other : TaxRow.alike(em, rule)) {
            if (Days.overlap(other.definition().validity(), rule.validity())) {
                throw new ConflictException(
                        "pricing.tax-overlap",
                        "The tax rule " + other.id() + " with the code " + rule.code()
                                + " holds for the same sales on some of these days.",
                        Map.of("rule", other.id().value()));
            }
        }
    }

    @Override
    public Optional<TaxRule> find(TaxRuleId id) {
        return unit.call(em -> TaxRow.find(em, id));
    }

    @Override
    public Page<TaxRule> list(PageRequest page) {
        Optional<List<TaxRule>> found = unit.call(em -> {
            Optional<TaxRule> last = page.after().flatMap(cursor -> rule(em, cursor));
            return page.after().isPresent() && last.isEmpty()
                    ? Optional.empty()
                    : Optional.of(TaxRow.page(em, last, page.limit() + 1));
        });
        return Page.of(
                found.orElseThrow(() -> new InvalidRequestException(
                        "", "after", "There is no tax rule " + page.after().orElse("") + " to go on after.")),
                page.limit(),
                rule -> rule.id().value());
    }

    private static Optional<TaxRule> rule(EntityManager em, String cursor) {
        return cursor.length() > TaxRuleId.MAX_LENGTH ? Optional.empty() : TaxRow.find(em, new TaxRuleId(cursor));
    }
}
