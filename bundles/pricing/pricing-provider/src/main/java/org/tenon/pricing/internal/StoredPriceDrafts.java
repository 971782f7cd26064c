package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductService;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.NewPriceDraft;
import org.tenon.pricing.PriceDraft;
import org.tenon.pricing.PriceDraftId;
import org.tenon.pricing.PriceDraftPublished;
import org.tenon.pricing.PriceDraftService;
import org.tenon.pricing.PriceFinding;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListChanged;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;
import org.tenon.pricing.PriceSimulation;
import org.tenon.pricing.SimulationScope;

/** Drafts of price lists in the database. */
@Component(
        service = PriceDraftService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredPriceDrafts implements PriceDraftService {

    /** As many rules of a list as the checks can hold beside each other. */
    private static final int MOST_CHECKED = 200_000;

    private final UnitOfWork unit;
    private final RuleChecks checks;
    private final Simulator simulator;
    private final EventLog events;
    private final Company company;

    @Activate
    public StoredPriceDrafts(
            @Reference(target = "(unit=pricing)") UnitOfWork unit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers,
            @Reference Simulator simulator,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.checks = new RuleChecks(products, customers);
        this.simulator = simulator;
        this.events = events;
        this.company = company;
    }

    @Override
    public PriceDraft open(PriceListId list, NewPriceDraft draft) {
        return unit.call(em -> {
            DraftStore store = new DraftStore(em);
            check(em, store.list(list), draft);
            DraftEntity row = new DraftEntity(new PriceDraftId(NewId.next()), list, draft.name(), company.now());
            store.add(row, draft);
            return store.draft(row);
        });
    }

    @Override
    public PriceDraft change(PriceDraftId draft, long version, NewPriceDraft to) {
        return unit.call(em -> {
            DraftStore store = new DraftStore(em);
            DraftEntity row = store.lockOpen(draft, version);
            check(em, store.list(row.listId()), to);
            row.rename(to.name(), company.now());
            store.replace(row, to);
            return store.draft(row);
        });
    }

    private void check(EntityManager em, PriceList list, NewPriceDraft draft) {
        int size = draft.added().size() + draft.ended().size();
        if (size == 0 || size > PriceListService.MAX_RULES) {
            throw new InvalidRequestException(
                    "",
                    size == 0 ? "pricing.no-rules" : "pricing.too-many-rules",
                    "A draft adds and ends 1 to " + PriceListService.MAX_RULES + " rules, not " + size + ".");
        }
        checkAdded(em, list, draft);
        Set<PriceRuleId> known = RuleRow.named(em, list, draft.ended()).stream()
                .map(PriceRule::id)
                .collect(Collectors.toSet());
        Violations violations = new Violations();
        for (int i = 0; i < draft.ended().size(); i++) {
            PriceRuleId rule = draft.ended().get(i);
            violations.check(
                    known.contains(rule),
                    "/ended/" + i,
                    "pricing.unknown-rule",
                    "The list " + list.definition().code() + " has no rule " + rule + ".");
        }
        violations.throwIfAny();
    }

    private void checkAdded(EntityManager em, PriceList list, NewPriceDraft draft) {
        try {
            checks.check(draft.added(), list.definition().currency());
            RuleBaseChecks.check(em, list, draft.added());
        } catch (InvalidRequestException refused) {
            throw new InvalidRequestException(refused.violations().stream()
                    .map(one -> new Violation("/added" + one.pointer(), one.code(), one.message()))
                    .toList());
        }
    }

    @Override
    public Optional<PriceDraft> find(PriceDraftId draft) {
        return unit.call(em -> new DraftStore(em).find(draft));
    }

    @Override
    public Page<PriceDraft> list(PriceListId list, PageRequest page) {
        return unit.call(em -> {
            DraftStore store = new DraftStore(em);
            return Page.of(store.page(store.list(list).id(), page), page.limit(), draft -> draft.id()
                    .value());
        });
    }

    @Override
    public List<PriceFinding> check(PriceDraftId draft, LocalDate from) {
        return unit.call(em -> findings(em, new DraftStore(em).found(draft), from));
    }

    private List<PriceFinding> findings(EntityManager em, PriceDraft draft, LocalDate from) {
        PriceList list = new DraftStore(em).list(draft.list());
        ConcernedRules concerned = ConcernedRules.of(em, draft);
        return new ListLint(em, company.currency(), concerned)
                .findings(list, new DraftedList(draft, from).rules(concerned.of(em, list)), added(draft), from);
    }

    private static Set<PriceRuleId> added(PriceDraft draft) {
        return draft.rules().stream().map(PriceRule::id).collect(Collectors.toSet());
    }

    @Override
    public List<PriceFinding> check(PriceListId id, LocalDate on) {
        return unit.call(em -> {
            PriceList list = new DraftStore(em).list(id);
            long rules = RuleRow.count(em, id);
            if (rules > MOST_CHECKED) {
                throw new ConflictException(
                        "pricing.list-too-long",
                        "A list with more than " + MOST_CHECKED + " rules is not looked at as a whole.",
                        Map.of("rules", rules));
            }
            return new ListLint(em, company.currency(), ConcernedRules.ALL)
                    .findings(list, ConcernedRules.ALL.of(em, list), Set.of(), on);
        });
    }

    @Override
    public PriceSimulation simulate(PriceDraftId id, SimulationScope scope) {
        PriceDraft draft = unit.call(em -> new DraftStore(em).found(id));
        return simulator.simulate(new DraftedList(draft, scope.from()), scope);
    }

    @Override
    public PriceDraft publish(PriceDraftId id, long version, LocalDate from) {
        return unit.call(em -> {
            DraftStore store = new DraftStore(em);
            DraftEntity row = store.lockOpen(id, version);
            PriceDraft draft = store.draft(row);
            PriceList list = store.list(draft.list());
            checkAdded(em, list, draft.definition());
            // From here on no other change of lists comes between what is checked and what is written.
            ListChange change = ListChange.begin(em, list, company.now());
            DraftedList drafted = new DraftedList(draft, from);
            List<PriceRule> ending =
                    drafted.ending(RuleRow.named(em, list, draft.definition().ended()));
            Violations violations = new Violations();
            drafted.check(company.today(), ending, violations);
            violations.throwIfAny();
            if (!draft.rules().isEmpty()) {
                refuseErrors(draft, findings(em, draft, from));
            }
            change.add(drafted.added().stream()
                    .map(rule -> new PriceRule(new PriceRuleId(NewId.next()), rule.list(), rule.definition()))
                    .toList());
            ending.forEach(rule -> change.end(rule, from));
            change.publish(Optional.of(id));
            long published = ListRow.version(em, list.id());
            row.publish(from, published, company.now());
            events.record(new PriceListChanged(list.id(), list.definition().code(), company.now()));
            events.record(new PriceDraftPublished(id, list.id(), from, published, company.now()));
            return store.draft(row);
        });
    }

    /** What is wrong with the list anyway does not keep a draft from being published. */
    private static void refuseErrors(PriceDraft draft, List<PriceFinding> findings) {
        Set<PriceRuleId> own = added(draft);
        List<PriceFinding> errors = findings.stream()
                .filter(PriceFinding::isError)
                .filter(found ->
                        found.rules().isEmpty() || found.rules().stream().anyMatch(own::contains))
                .toList();
        if (!errors.isEmpty()) {
            throw new ConflictException(
                    "pricing.draft-has-errors",
                    errors.get(0).message() + " " + errors.get(0).cure(),
                    Map.of(
                            "draft",
                            draft.id().value(),
                            "findings",
                            errors.stream().map(PriceFinding::code).toList()));
        }
    }

    @Override
    public PriceDraft drop(PriceDraftId id) {
        return unit.call(em -> {
            DraftStore store = new DraftStore(em);
            DraftEntity row = store.lock(id);
            if (row.state() != PriceDraft.State.DROPPED) {
                row.requireOpen();
                row.drop(company.now());
            }
            return store.draft(row);
        });
    }
}
