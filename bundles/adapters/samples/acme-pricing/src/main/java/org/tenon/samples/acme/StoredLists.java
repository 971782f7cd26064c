package org.tenon.samples.acme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductService;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListChanged;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;

/** The price lists and their rules. */
@Component(
        service = PriceListService.class,
        property = {Capability.PROVIDER + "=acme", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredLists implements PriceListService {

    /** The most lists that stand on each other. */
    private static final int MAX_DEPTH = 16;

    private final UnitOfWork unit;
    private final RuleChecks checks;
    private final EventLog events;
    private final Company company;

    @Activate
    public StoredLists(
            @Reference(target = "(unit=acme)") UnitOfWork unit,
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
    public PriceList create(NewPriceList list) {
        if (list.discountShown()) {
            throw new InvalidRequestException(
                    "/discountShown", "pricing.list-not-supported", "Discounts are always folded into our prices.");
        }
        return unit.call(em -> {
            TurnRow.take(em);
            if (ListRow.codeTaken(em, list.code())) {
                throw new ConflictException(
                        "pricing.code-taken",
                        "There is a price list " + list.code() + " already.",
                        Map.of("code", list.code()));
            }
            list.base().ifPresent(base -> checkBase(em, list, base));
            boolean isDefault = ListRow.defaultFor(em, list.currency()).isEmpty();
            PriceListId id = new PriceListId(NewId.next());
            ListRow row = new ListRow(id, list, isDefault);
            em.persist(row);
            em.flush();
            record(id, list.code());
            return row.list();
        });
    }

    private static void checkBase(EntityManager em, NewPriceList list, PriceListId id) {
        PriceList base = ListRow.find(em, id)
                .map(ListRow::list)
                .orElseThrow(() -> new InvalidRequestException(
                        "/base", "pricing.unknown-base", "There is no price list " + id + "."));
        if (!base.definition().currency().equals(list.currency())) {
            throw new InvalidRequestException(
                    "/base",
                    "pricing.currency-mismatch",
                    "The base is in " + base.definition().currency() + ", not in " + list.currency() + ".");
        }
        if (ListRow.chain(em, base).size() >= MAX_DEPTH) {
            throw new InvalidRequestException(
                    "/base", "pricing.base-too-deep", "More than " + MAX_DEPTH + " lists would stand on each other.");
        }
    }

    @Override
    public Optional<PriceList> find(PriceListId id) {
        return unit.call(em -> ListRow.find(em, id).map(ListRow::list));
    }

    @Override
    public Optional<PriceList> named(String idOrCode) {
        return unit.call(em -> ListRow.named(em, idOrCode));
    }

    @Override
    public Page<PriceList> list(PageRequest page) {
        List<PriceList> found = unit.call(em -> ListRow.page(em, page));
        return Page.of(found, page.limit(), list -> list.definition().code());
    }

    @Override
    public List<PriceRule> addRules(PriceListId id, List<NewPriceRule> rules) {
        checks.count(rules);
        PriceList before = find(id).orElseThrow(() -> noList(id));
        checks.check(rules, before.definition().currency());
        return unit.call(em -> {
            change(em, id);
            List<PriceRule> added = rules.stream()
                    .map(rule -> new PriceRule(new PriceRuleId(NewId.next()), id, rule))
                    .toList();
            added.forEach(rule -> em.persist(new RuleRow(rule)));
            em.flush();
            return added;
        });
    }

    @Override
    public PriceRule endRule(PriceListId id, PriceRuleId rule, LocalDate end) {
        return unit.call(em -> {
            PriceList list = ListRow.find(em, id).map(ListRow::list).orElseThrow(() -> noList(id));
            RuleRow row =
                    RuleRow.find(em, id, rule).orElseThrow(() -> new NotFoundException("price-rule", rule.value()));
            PriceRule now = row.rule(list.definition().currency());
            DateRange days = now.definition().validity();
            if (days.to().filter(earlier -> !earlier.isAfter(end)).isPresent()) {
                return now;
            }
            if (days.from().filter(first -> !first.isBefore(end)).isPresent()) {
                throw new InvalidRequestException(
                        "/end",
                        "pricing.end-before-start",
                        "The rule holds from " + days.from().get() + " on; it can end on a later day only.");
            }
            change(em, id);
            row.end(end);
            em.flush();
            return row.rule(list.definition().currency());
        });
    }

    @Override
    public Optional<PriceRule> findRule(PriceListId id, PriceRuleId rule) {
        return unit.call(em -> ListRow.find(em, id).flatMap(list -> RuleRow.find(em, id, rule)
                .map(row -> row.rule(list.list().definition().currency()))));
    }

    @Override
    public Page<PriceRule> rules(PriceListId id, PageRequest page) {
        Optional<List<PriceRule>> found =
                unit.call(em -> ListRow.find(em, id).map(list -> RuleRow.page(em, list.list(), page)));
        return Page.of(found.orElseThrow(() -> noList(id)), page.limit(), rule -> rule.id()
                .value());
    }

    /** Counts a change of a list whose rules change in this transaction, and announces it. */
    private void change(EntityManager em, PriceListId id) {
        TurnRow.take(em);
        ListRow row = ListRow.find(em, id).orElseThrow(() -> noList(id));
        // What was read before the turn came may be old.
        em.refresh(row);
        row.change();
        record(id, row.list().definition().code());
    }

    private void record(PriceListId id, String code) {
        events.record(new PriceListChanged(id, code, company.now()));
    }

    private static NotFoundException noList(PriceListId id) {
        return new NotFoundException("price-list", id.value());
    }
}
