package org.tenon.pricing.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductService;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.NewId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.NewPriceDraft;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceDraftId;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListChanged;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleImport;
import org.tenon.pricing.RuleImport.State;
import org.tenon.pricing.RuleImportId;
import org.tenon.pricing.RuleImportService;

/**
 * Imports of rules in the database. Their rules are rows of the list from the beginning, which nobody reads before the import
 * is applied (see {@link RuleRow}); so applying is one row, however many they are.
 */
@Component(
        service = RuleImportService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredRuleImports implements RuleImportService {

    private final UnitOfWork unit;
    private final RuleChecks checks;
    private final EventLog events;
    private final Company company;

    @Activate
    public StoredRuleImports(
            @Reference(target = "(unit=pricing)") UnitOfWork unit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.checks = new RuleChecks(products, customers);
        this.events = events;
        this.company = company;
    }

    @Override
    public RuleImport begin(PriceListId list) {
        return unit.call(em -> {
            new DraftStore(em).list(list);
            RuleImport begins = new RuleImport(
                    new RuleImportId(NewId.next()), list, State.OPEN, 0, company.now(), Optional.empty(), 1);
            em.persist(new RuleImportEntity(begins));
            em.flush();
            return found(em, begins.id());
        });
    }

    @Override
    public RuleImport add(RuleImportId id, long from, List<NewPriceRule> rules) {
        checks.count(rules);
        return unit.call(em -> {
            PriceList list = new DraftStore(em).list(found(em, id).list());
            checks.check(rules, list.definition().currency());
            if (!RuleImportRow.grow(em, id, from, rules.size())) {
                throw refused(found(em, id), from);
            }
            checkBases(em, list, rules);
            RuleInsert.intoList(
                    em,
                    rules.stream()
                            .map(rule -> new PriceRule(new PriceRuleId(NewId.next()), list.id(), rule))
                            .toList(),
                    id);
            return found(em, id);
        });
    }

    @Override
    public void check(PriceListId id, List<NewPriceRule> rules) {
        checks.count(rules);
        unit.run(em -> {
            PriceList list = new DraftStore(em).list(id);
            checks.check(rules, list.definition().currency());
            RuleBaseChecks.check(em, list, rules);
        });
    }

    /** No two changes at a time may make a cycle together; most rules cannot make one. */
    private static void checkBases(EntityManager em, PriceList list, List<NewPriceRule> rules) {
        if (rules.stream().anyMatch(rule -> rule.base() instanceof RuleBase.OtherList)) {
            Stamps.holdLists(em);
            RuleBaseChecks.check(em, list, rules);
        }
    }

    @Override
    public RuleImport apply(RuleImportId id) {
        return unit.call(em -> {
            if (RuleImportRow.close(em, id, State.APPLIED)) {
                RuleImport applied = notEmpty(found(em, id));
                PriceList list = new DraftStore(em).list(applied.list());
                ListChange change = ListChange.begin(em, list, company.now());
                change.add(applied);
                change.publish(Optional.empty());
                events.record(new PriceListChanged(list.id(), list.definition().code(), company.now()));
            }
            return in(State.APPLIED, found(em, id));
        });
    }

    @Override
    public RuleImport draft(RuleImportId id, String name) {
        return unit.call(em -> {
            DraftStore store = new DraftStore(em);
            PriceDraftId draft = new PriceDraftId(NewId.next());
            if (!RuleImportRow.close(em, id, State.DRAFTED)) {
                throw closed(found(em, id));
            }
            RuleImportRow.wentInto(em, id, draft);
            RuleImport drafted = notEmpty(found(em, id));
            if (drafted.rules() > PriceListService.MAX_RULES) {
                throw new ConflictException(
                        "pricing.import-too-long",
                        "A draft takes up to " + PriceListService.MAX_RULES + " rules, not " + drafted.rules() + ".",
                        Map.of("rules", drafted.rules()));
            }
            List<NewPriceRule> rules = RuleRow.ofImports(em, List.of(id), store.list(drafted.list())).stream()
                    .map(PriceRule::definition)
                    .toList();
            store.add(
                    new DraftEntity(draft, drafted.list(), name, company.now()),
                    new NewPriceDraft(name, rules, List.of()));
            RuleImportRow.forgetRules(em, drafted);
            return drafted;
        });
    }

    @Override
    public RuleImport cancel(RuleImportId id) {
        return unit.call(em -> {
            if (RuleImportRow.close(em, id, State.CANCELLED)) {
                RuleImportRow.forgetRules(em, found(em, id));
            }
            return in(State.CANCELLED, found(em, id));
        });
    }

    @Override
    public Optional<RuleImport> find(RuleImportId id) {
        return unit.call(em -> RuleImportRow.find(em, id));
    }

    private static RuleImport found(EntityManager em, RuleImportId id) {
        return RuleImportRow.find(em, id).orElseThrow(() -> new NotFoundException("rule-import", id.value()));
    }

    private static RuleImport notEmpty(RuleImport now) {
        if (now.rules() == 0) {
            throw new ConflictException("pricing.import-empty", "No rule has come by the import.", Map.of("rules", 0));
        }
        return now;
    }

    private static RuleImport in(State wanted, RuleImport now) {
        if (now.state() != wanted) {
            throw closed(now);
        }
        return now;
    }

    private static ConflictException refused(RuleImport now, long from) {
        return now.state() == State.OPEN
                ? new ConflictException(
                        "pricing.import-out-of-step",
                        "The import has " + now.rules() + " rules so far, not " + from + ".",
                        Map.of("rules", now.rules()))
                : closed(now);
    }

    private static ConflictException closed(RuleImport now) {
        return new ConflictException(
                "pricing.import-closed",
                "The import is " + now.state().name().toLowerCase(Locale.ROOT) + " already.",
                Map.of("rules", now.rules()));
    }
}
