package org.tenon.customer.internal;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.customer.Customer;
import org.tenon.customer.DuplicateCandidate;
import org.tenon.customer.DuplicateProbe;
import org.tenon.customer.DuplicateService;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.SearchText;
import org.tenon.persistence.UnitOfWork;

/** Takes whoever shares a key with the probe, a few for each, and lets {@link DuplicateScore} decide who is like it. */
@Component(
        service = DuplicateService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class DuplicateFinder implements DuplicateService {

    private static final int MOST = 50;
    /** How many are looked at for each key: who is meant is among the first, or the key says nothing. */
    private static final int FOR_A_KEY = 50;
    /** So many who have the first word of a key are asked for the others. */
    private static final int LED_BY = 20_000;
    /** How much of a word is taken for sure: behind it may be what somebody mistyped. */
    private static final int SURE_LETTERS = 4;
    /** How many words are looked for each by itself. */
    private static final int LONG_WORDS = 3;

    private static final int NAME = 200;
    private static final int TAX_ID = 64;
    private static final int EMAIL = 254;
    private static final int PHONE = 64;

    private final UnitOfWork unit;

    @Activate
    public DuplicateFinder(@Reference(target = "(unit=customer)") UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public List<DuplicateCandidate> candidates(DuplicateProbe probe, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a limit is 1 to " + MOST);
        }
        check(probe);
        DuplicateScore score = new DuplicateScore(probe);
        return unit.call(em -> {
            Set<String> numbers = new LinkedHashSet<>();
            searches(probe).forEach(ranges -> numbers.addAll(find(em, ranges)));
            if (numbers.isEmpty()) {
                return List.of();
            }
            return new CustomerRows(em)
                            .read(em.createQuery(
                                            "select c from Customer c where c.number in :numbers", CustomerEntity.class)
                                    .setParameter("numbers", numbers)
                                    .getResultList())
                            .stream()
                            .filter(customer -> !probe.except().equals(Optional.of(customer.id())))
                            .filter(customer -> probe.sight()
                                    .covers(customer.details().profile().belonging()))
                            .map(score::of)
                            .flatMap(Optional::stream)
                            .sorted(comparing((DuplicateCandidate found) -> -found.score())
                                    .thenComparing(DuplicateCandidate::customer, comparing(Customer::number)))
                            .limit(limit)
                            .toList();
        });
    }

    private static void check(DuplicateProbe probe) {
        Violations violations = new Violations();
        TextRules texts = new TextRules(violations);
        probe.name().ifPresent(text -> texts.bounded("/name", text, NAME));
        probe.taxId().ifPresent(text -> texts.bounded("/taxId", text, TAX_ID));
        probe.email().ifPresent(text -> texts.bounded("/email", text, EMAIL));
        probe.phone().ifPresent(text -> texts.bounded("/phone", text, PHONE));
        violations.throwIfAny();
    }

    /** Each of them is what one customer must have all of. */
    private static List<List<SearchText.Range>> searches(DuplicateProbe probe) {
        List<List<SearchText.Range>> searches = new ArrayList<>();
        probe.taxId().map(MatchKeys::taxId).ifPresent(key -> searches.add(exactly(key)));
        probe.email().map(MatchKeys::email).ifPresent(key -> searches.add(exactly(key)));
        probe.phone()
                .map(MatchKeys::phone)
                .filter(end -> !end.isEmpty())
                .ifPresent(end -> searches.add(SearchText.ranges(end)));
        probe.name().map(MatchName::of).filter(name -> !name.words().isEmpty()).ifPresent(name -> {
            searches.add(beginning(MatchKeys.name(name.key())));
            // The words as they were kept: whoever is here since before there were keys has these only.
            searches.add(SearchText.ranges(String.join(" ", name.beginnings(SURE_LETTERS))));
            // A long word may do alone, when another one is mistyped from its beginning.
            name.beginnings(NAME).stream()
                    .filter(word -> word.length() > SURE_LETTERS)
                    .sorted(comparing(String::length).reversed())
                    .limit(LONG_WORDS)
                    .forEach(word -> searches.add(SearchText.ranges(word)));
        });
        searches.removeIf(List::isEmpty);
        return searches;
    }

    private static List<SearchText.Range> exactly(String key) {
        return List.of(new SearchText.Range(key, key + "\u0001"));
    }

    private static List<SearchText.Range> beginning(String key) {
        return List.of(new SearchText.Range(key, key + Character.toString(Character.MAX_CODE_POINT)));
    }

    private static List<String> find(EntityManager em, List<SearchText.Range> ranges) {
        SqlText sql = new SqlText("select distinct a.number from (select number from customer_fragment where ")
                .within("fragment", ranges.get(0))
                .add(" limit " + LED_BY + ") a where 1 = 1");
        ranges.stream().skip(1).forEach(range -> sql.add(" and ").hasToo(range));
        return sql.add(" limit " + FOR_A_KEY).strings(em);
    }
}
