package org.tenon.pricing.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.NewId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.TaxPack;
import org.tenon.pricing.TaxPackOutcome;
import org.tenon.pricing.TaxPackService;
import org.tenon.pricing.TaxRule;
import org.tenon.pricing.TaxRuleDefined;
import org.tenon.pricing.TaxRuleId;

/** Installs the packs that the bundle carries beside the tax rules of the company. */
@Component(
        service = TaxPackService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class CarriedTaxPacks implements TaxPackService {

    private final UnitOfWork unit;
    private final EventLog events;
    private final Company company;

    @Activate
    public CarriedTaxPacks(
            @Reference(target = "(unit=pricing)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.events = events;
        this.company = company;
    }

    @Override
    public List<TaxPack> packs() {
        return Arrays.stream(TaxPacks.values()).map(TaxPacks::pack).toList();
    }

    @Override
    public TaxPackOutcome preview(String code) {
        List<NewTaxRule> wanted = rules(code);
        return unit.call(em -> outcome(code, wanted, TaxRow.all(em)));
    }

    @Override
    public TaxPackOutcome install(String code) {
        List<NewTaxRule> wanted = rules(code);
        return unit.call(em -> {
            long edition = Stamps.changeTaxes(em, company.now()).edition();
            TaxPackOutcome outcome = outcome(code, wanted, TaxRow.all(em));
            if (!outcome.conflicts().isEmpty()) {
                throw conflict(outcome);
            }
            define(em, outcome.defined(), edition);
            return outcome;
        });
    }

    private static List<NewTaxRule> rules(String code) {
        return Arrays.stream(TaxPacks.values())
                .filter(pack -> pack.isNamed(code))
                .findFirst()
                .map(TaxPacks::rules)
                .orElseThrow(() -> new NotFoundException("tax-pack", code));
    }

    private static ConflictException conflict(TaxPackOutcome outcome) {
        TaxPackOutcome.Conflict first = outcome.conflicts().get(0);
        return new ConflictException(
                "pricing.tax-pack-conflict",
                outcome.conflicts().size() + " rules of the pack " + outcome.pack()
                        + " are for the same sales and days as others that are there, such as "
                        + first.existing().id() + ": both would be charged.",
                Map.of("rule", first.existing().id().value()));
    }

    private void define(EntityManager em, List<NewTaxRule> rules, long edition) {
        for (NewTaxRule rule : rules) {
            TaxRule defined = new TaxRule(new TaxRuleId(NewId.next()), rule);
            em.persist(new TaxRuleEntity(defined, edition));
            events.record(new TaxRuleDefined(defined.id(), rule.code(), rule.category(), company.now()));
        }
        em.flush();
    }

    /** Rules of other sales are nobody's business; of the same, only just the same one may be there. */
    private static TaxPackOutcome outcome(String code, List<NewTaxRule> wanted, List<TaxRule> there) {
        List<NewTaxRule> defined = new ArrayList<>();
        List<TaxPackOutcome.Conflict> conflicts = new ArrayList<>();
        int present = 0;
        for (NewTaxRule rule : wanted) {
            List<TaxRule> meeting = there.stream()
                    .filter(other -> meets(other.definition(), rule))
                    .toList();
            if (meeting.stream().anyMatch(other -> other.definition().equals(rule))) {
                present++;
            } else if (meeting.isEmpty()) {
                defined.add(rule);
            } else {
                conflicts.add(new TaxPackOutcome.Conflict(rule, meeting.get(0)));
            }
        }
        return new TaxPackOutcome(code, defined, present, conflicts);
    }

    private static boolean meets(NewTaxRule one, NewTaxRule other) {
        return one.category().equals(other.category())
                && one.region().equals(other.region())
                && one.conditions().equals(other.conditions())
                && Days.overlap(one.validity(), other.validity());
    }
}
