package org.tenon.samples.acme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
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
import org.tenon.pricing.TaxConditions;
import org.tenon.pricing.TaxRule;
import org.tenon.pricing.TaxRuleDefined;
import org.tenon.pricing.TaxRuleId;
import org.tenon.pricing.TaxRuleService;
import org.tenon.pricing.TaxTreatment;

/** The tax rules. */
@Component(
        service = TaxRuleService.class,
        property = {Capability.PROVIDER + "=acme", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredTaxes implements TaxRuleService {

    private final UnitOfWork unit;
    private final EventLog events;
    private final Company company;

    @Activate
    public StoredTaxes(
            @Reference(target = "(unit=acme)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.events = events;
        this.company = company;
    }

    @Override
    public TaxRule define(NewTaxRule rule) {
        if (!rule.conditions().equals(TaxConditions.NONE)
                || !rule.treatment().equals(TaxTreatment.STANDARD)
                || rule.category().equals(NewTaxRule.ANY_CATEGORY)) {
            throw new InvalidRequestException(
                    "", "pricing.tax-not-supported", "Acme knows taxes by category and region only.");
        }
        return unit.call(em -> {
            TurnRow.take(em);
            for (TaxRule other : TaxRow.alike(em, rule)) {
                if (Days.overlap(other.definition().validity(), rule.validity())) {
                    throw new ConflictException(
                            "pricing.tax-overlap",
                            "The tax rule " + other.id() + " holds on some of these days.",
                            Map.of("rule", other.id().value()));
                }
            }
            TaxRule defined = new TaxRule(new TaxRuleId(NewId.next()), rule);
            em.persist(new TaxRow(defined));
            em.flush();
            events.record(new TaxRuleDefined(defined.id(), rule.code(), rule.category(), company.now()));
            return defined;
        });
    }

    @Override
    public Optional<TaxRule> find(TaxRuleId id) {
        return unit.call(em -> TaxRow.find(em, id.value()));
    }

    @Override
    public Page<TaxRule> list(PageRequest page) {
        Optional<List<TaxRule>> found = unit.call(em -> page.after().isEmpty()
                ? Optional.of(TaxRow.page(em, null, page.limit() + 1))
                : TaxRow.find(em, page.after().get()).map(last -> TaxRow.page(em, last, page.limit() + 1)));
        return Page.of(
                found.orElseThrow(
                        () -> new InvalidRequestException("", "after", "There is no such tax rule to go on after.")),
                page.limit(),
                rule -> rule.id().value());
    }
}
