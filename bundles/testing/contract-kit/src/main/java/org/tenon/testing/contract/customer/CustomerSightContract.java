package org.tenon.testing.contract.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.customer.Samples.named;
import static org.tenon.testing.contract.customer.Samples.numbered;
import static org.tenon.testing.contract.customer.Samples.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerProfile;
import org.tenon.customer.CustomerQuery;
import org.tenon.customer.CustomerService;
import org.tenon.customer.CustomersInSight;
import org.tenon.customer.DuplicateProbe;
import org.tenon.customer.DuplicateService;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.sight.Sight;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Lists show their reader whom he sees, and nobody else. */
public interface CustomerSightContract {

    CustomerService customers();

    DuplicateService duplicates();

    @Core
    @DisplayName(
            "CUS-500 A list has those whom the reader looks after, and his teams' and territories', and nobody else")
    default void lists_whom_the_reader_sees() {
        String tag = word();
        CustomerId own = add(tag, "1", Optional.of("anna" + tag), Optional.empty(), Optional.empty());
        CustomerId teams = add(tag, "2", Optional.of("ben" + tag), Optional.of("north" + tag), Optional.empty());
        CustomerId territorys = add(tag, "3", Optional.empty(), Optional.of("south" + tag), Optional.of("east" + tag));
        CustomerId nobodys = add(tag, "4", Optional.empty(), Optional.empty(), Optional.empty());

        Sight narrow = Sight.own("anna" + tag);
        Sight wide = new Sight("anna" + tag, false, Set.of("north" + tag, "none"), Set.of("east" + tag));

        for (CustomerQuery query : List.of(
                CustomerQuery.ALL, new CustomerQuery(tag), new CustomerQuery("sight"), CustomerQuery.ALL.tagged(tag))) {
            assertThat(found(query.seenWith(narrow))).containsExactly(own);
            assertThat(found(query.seenWith(wide))).containsExactly(own, teams, territorys);
        }
        assertThat(found(new CustomerQuery(tag))).containsExactly(own, teams, territorys, nobodys);
        CustomerQuery others =
                new CustomerQuery(tag).lookedAfterBy(Optional.of("ben" + tag), Optional.empty(), Optional.empty());
        assertThat(found(others.seenWith(narrow))).isEmpty();
        assertThat(found(others.seenWith(wide))).containsExactly(teams);
    }

    @Full
    @DisplayName("CUS-501 Pages of whom the reader sees are full, and have each once")
    default void pages_whom_the_reader_sees() {
        String tag = word();
        List<CustomerId> own = new ArrayList<>();
        for (int i = 10; i < 17; i++) {
            own.add(add(tag, i + "a", Optional.of("anna" + tag), Optional.empty(), Optional.empty()));
            add(tag, i + "b", Optional.of("ben" + tag), Optional.empty(), Optional.empty());
        }

        for (CustomerQuery query : List.of(CustomerQuery.ALL, new CustomerQuery(tag))) {
            List<CustomerId> found = new ArrayList<>();
            Optional<PageRequest> next = Optional.of(PageRequest.first(3));
            while (next.isPresent()) {
                Page<Customer> page = customers().search(query.seenWith(Sight.own("anna" + tag)), next.get());
                assertThat(page.items()).hasSizeBetween(1, 3);
                page.items().forEach(customer -> found.add(customer.id()));
                next = page.next().map(PageRequest.first(3)::from);
            }
            assertThat(found).containsExactlyElementsOf(own);
        }
    }

    @Core
    @DisplayName(
            "CUS-502 Whose documents a reader sees are the customers that his sight covers; for who sees all it is not asked")
    default void says_whose_documents_are_seen() {
        String tag = word();
        CustomerId own = add(tag, "1", Optional.of("anna" + tag), Optional.empty(), Optional.empty());
        CustomerId teams = add(tag, "2", Optional.of("ben" + tag), Optional.of("north" + tag), Optional.empty());
        add(tag, "3", Optional.of("ben" + tag), Optional.empty(), Optional.empty());

        Sight sight = new Sight("anna" + tag, false, Set.of("north" + tag), Set.of());
        assertThat(customers().inSight(sight)).contains(new CustomersInSight("anna" + tag, Set.of(own, teams)));
        assertThat(customers().inSight(Sight.own("nobody" + tag)))
                .contains(new CustomersInSight("nobody" + tag, Set.of()));
        assertThat(customers().inSight(Sight.EVERYTHING)).isEmpty();
    }

    @Full
    @DisplayName("CUS-503 Nobody is told of a duplicate whom he does not see")
    default void tells_of_no_hidden_duplicate() {
        String tag = word();
        add(tag, "1", Optional.of("ben" + tag), Optional.of("north" + tag), Optional.empty());
        Optional<String> name = Optional.of("Sight " + tag);

        assertThat(duplicates().candidates(probe(name, Sight.own("ben" + tag)), 5))
                .hasSize(1);
        assertThat(duplicates().candidates(probe(name, Sight.own("anna" + tag)), 5))
                .isEmpty();
    }

    private static DuplicateProbe probe(Optional<String> name, Sight sight) {
        return new DuplicateProbe(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), sight);
    }

    private CustomerId add(
            String tag, String number, Optional<String> owner, Optional<String> team, Optional<String> territory) {
        CustomerProfile profile = CustomerProfile.ORGANISATION
                .lookedAfterBy(owner, team, territory)
                .tagged(List.of(tag));
        return customers()
                .register(numbered(tag + number, named("Sight " + tag).withProfile(profile)))
                .id();
    }

    private List<CustomerId> found(CustomerQuery query) {
        return customers().search(query, PageRequest.first()).items().stream()
                .map(Customer::id)
                .toList();
    }
}
