package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * Price lists and their rules in the database. Every change first takes the lists' stamp, so changes come one after the
 * other: the first list of a currency is its default, and no code is given twice, without a race.
 */
@Component(
        service = PriceListService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredPriceLists implements PriceListService {

    private final UnitOfWork unit;
    private final RuleChecks checks;
    private final EventLog events;
    private final Company company;

    @Activate
    public StoredPriceLists(
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
    public PriceList create(NewPriceList list) {
        return unit.call(em -> {
            Stamps.Change change = Stamps.changeLists(em, company.now());
            if (ListRow.codeTaken(em, list.code())) {
                throw new ConflictException(
                        "pricing.code-taken",
                        "There is a price list " + list.code() + " already.",
                        Map.of("code", list.code()));
            }
            list.base().ifPresent(base -> BaseChecks.check(em, list, base));
            PriceListId id = new PriceListId(NewId.next());
            boolean isDefault = !ListRow.existsIn(em, list.currency());
            em.persist(new PriceListEntity(id, list, isDefault, change));
            em.flush();
            em.persist(new ListVersionEntity(id.value(), 1, company.now(), 0, 0, null));
            em.flush();
            record(id, list.code());
            return new PriceList(id, list, isDefault, 1);
        });
    }

    @Override
    public Optional<PriceList> find(PriceListId id) {
        return unit.call(em -> ListRow.find(em, id)).map(ListRow::list);
    }

    @Override
    public Optional<PriceList> named(String idOrCode) {
        // No list is called that, and PostgreSQL does not even take a NUL to look for.
        if (idOrCode.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return unit.call(em -> ListRow.named(em, idOrCode)).map(ListRow::list);
    }

    @Override
    public Page<PriceList> list(PageRequest page) {
        List<ListRow> found = unit.call(em -> ListRow.page(em, page));
        return Page.of(found, page.limit(), row -> row.list().definition().code())
                .map(ListRow::list);
    }

    @Override
    public List<PriceRule> addRules(PriceListId id, List<NewPriceRule> rules) {
        checks.count(rules);
        PriceList before = find(id).orElseThrow(() -> noList(id));
        checks.check(rules, before.definition().currency());
        List<PriceRule> added = rules.stream()
                .map(rule -> new PriceRule(new PriceRuleId(NewId.next()), id, rule))
                .toList();
        return unit.call(em -> {
            ListChange change = ListChange.begin(em, before, company.now());
            change.add(added);
            change.publish(Optional.empty());
            record(id, before.definition().code());
            return added;
        });
    }

    @Override
    public PriceRule endRule(PriceListId id, PriceRuleId rule, LocalDate end) {
        return unit.call(em -> {
            PriceList list = ListRow.find(em, id).map(ListRow::list).orElseThrow(() -> noList(id));
            PriceRule now =
                    RuleRow.find(em, list, rule).orElseThrow(() -> new NotFoundException("price-rule", rule.value()));
            DateRange validity = now.definition().validity();
            if (validity.to().filter(earlier -> !earlier.isAfter(end)).isPresent()) {
                return now;
            }
            if (validity.from().filter(first -> !first.isBefore(end)).isPresent()) {
                throw new InvalidRequestException(
                        "/end",
                        "pricing.end-before-start",
                        "The rule holds from " + validity.from().get() + " on; it can end on a later day only.");
            }
            ListChange change = ListChange.begin(em, list, company.now());
            change.end(now, end);
            change.publish(Optional.empty());
            record(id, list.definition().code());
            return new PriceRule(rule, id, now.definition().valid(new DateRange(validity.from(), Optional.of(end))));
        });
    }

    @Override
    public Optional<PriceRule> findRule(PriceListId id, PriceRuleId rule) {
        return unit.call(em -> ListRow.find(em, id).flatMap(row -> RuleRow.find(em, row.list(), rule)));
    }

    @Override
    public Page<PriceRule> rules(PriceListId id, PageRequest page) {
        Optional<List<PriceRule>> found =
                unit.call(em -> ListRow.find(em, id).map(row -> RuleRow.page(em, row.list(), page)));
        return Page.of(found.orElseThrow(() -> noList(id)), page.limit(), rule -> rule.id()
                .value());
    }

    private void record(PriceListId list, String code) {
        events.record(new PriceListChanged(list, code, company.now()));
    }

    private static NotFoundException noList(PriceListId id) {
        return new NotFoundException("price-list", id.value());
    }
}
