package org.tenon.testing.contract.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.customer.Samples.named;
import static org.tenon.testing.contract.customer.Samples.numbered;
import static org.tenon.testing.contract.customer.Samples.unnumbered;
import static org.tenon.testing.contract.customer.Samples.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerProfile;
import org.tenon.customer.CustomerProfile.Kind;
import org.tenon.customer.CustomerQuery;
import org.tenon.customer.CustomerService;
import org.tenon.customer.Envelope;
import org.tenon.customer.PostalAddress;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What customers are, who looks after them, and how they are chosen by it. */
public interface ProfileContract {

    CustomerService customers();

    @Core
    @DisplayName("CUS-110 What a customer is, who looks after it and its tags are kept, and change")
    default void keeps_the_profile() {
        CustomerProfile profile = CustomerProfile.ORGANISATION
                .ofKind(Kind.PERSON)
                .lookedAfterBy(Optional.of("nancy"), Optional.of("north"), Optional.of("华东"))
                .tagged(List.of("vip", "太阳能", "trade fair 2026"));
        Customer made = customers().register(unnumbered(named("Person").withProfile(profile)));
        assertThat(customers().find(made.id()).map(Customer::details).map(CustomerDetails::profile))
                .contains(profile);

        Customer changed = customers().change(made.id(), made.version(), named("Person"));

        assertThat(customers().find(made.id())).contains(changed);
        assertThat(changed.details().profile()).isEqualTo(CustomerProfile.ORGANISATION);
    }

    @Core
    @DisplayName("CUS-111 Customers are chosen by kind, parent, owner, team, territory and tag, all together")
    default void chooses_by_profile() {
        String tag = word();
        CustomerId parent = customers().register(unnumbered(named("Parent"))).id();
        CustomerProfile profile = CustomerProfile.ORGANISATION
                .ofKind(Kind.PERSON)
                .below(parent)
                .lookedAfterBy(Optional.of("o" + tag), Optional.of("t" + tag), Optional.of("r" + tag))
                .tagged(List.of("First", tag));
        customers().register(numbered(tag + "1", named("Whole " + tag).withProfile(profile)));
        customers().register(numbered(tag + "2", named("Other " + tag)));

        CustomerQuery all = new CustomerQuery(tag);
        CustomerQuery whole = all.ofKind(Kind.PERSON)
                .below(parent)
                .lookedAfterBy(Optional.of("o" + tag), Optional.of("t" + tag), Optional.of("r" + tag))
                .tagged(tag.toUpperCase(Locale.ROOT));
        assertThat(found(all)).containsExactly(tag + 1, tag + 2);
        assertThat(found(whole)).containsExactly(tag + 1);
        assertThat(found(CustomerQuery.ALL.below(parent))).containsExactly(tag + 1);
        assertThat(found(CustomerQuery.ALL.tagged(tag))).containsExactly(tag + 1);
        assertThat(found(all.ofKind(Kind.ORGANISATION))).containsExactly(tag + 2);
        assertThat(found(whole.lookedAfterBy(Optional.of("somebody else"), Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    @Full
    @DisplayName("CUS-112 A tag is found as a whole only, and no more once it is taken away")
    default void follows_tags() {
        String tag = word();
        CustomerProfile tagged = CustomerProfile.ORGANISATION.tagged(List.of(tag));
        Customer made =
                customers().register(numbered(tag + "-n", named("Tagged").withProfile(tagged)));

        assertThat(found(CustomerQuery.ALL.tagged(tag.substring(0, 8)))).isEmpty();
        assertThat(found(CustomerQuery.ALL.tagged("%"))).isEmpty();
        assertThat(found(CustomerQuery.ALL.tagged("\0"))).isEmpty();
        customers().change(made.id(), made.version(), named("Tagged"));
        assertThat(found(CustomerQuery.ALL.tagged(tag))).isEmpty();
    }

    @Full
    @DisplayName("CUS-113 Too many tags, and texts that are too long or blank, are refused with their place")
    default void refuses_a_wrong_profile() {
        CustomerProfile wrong = CustomerProfile.ORGANISATION
                .lookedAfterBy(Optional.of("x".repeat(65)), Optional.of(" "), Optional.of("nul\0"))
                .tagged(IntStream.range(0, 21).mapToObj(i -> "tag " + i).toList());

        InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, () -> customers()
                .register(unnumbered(named("Wrong").withProfile(wrong))));

        assertThat(refused.violations())
                .extracting(violation -> violation.pointer())
                .containsExactlyInAnyOrder("/owner", "/team", "/territory", "/tags");
    }

    @Full
    @DisplayName("CUS-982 A tag of 50 characters is kept; a longer one, and what no database keeps, is refused")
    default void bounds_tags() {
        CustomerProfile longest = CustomerProfile.ORGANISATION.tagged(List.of("t".repeat(50)));
        Customer made = customers().register(unnumbered(named("Tagged").withProfile(longest)));
        assertThat(customers().find(made.id()).orElseThrow().details().profile())
                .isEqualTo(longest);

        for (String tag : List.of("t".repeat(51), "nul\0")) {
            CustomerProfile wrong = CustomerProfile.ORGANISATION.tagged(List.of(tag));
            assertThat(catchThrowableOfType(InvalidRequestException.class, () -> customers()
                                    .register(unnumbered(named("Wrong").withProfile(wrong))))
                            .violations())
                    .extracting(violation -> violation.pointer())
                    .containsExactly("/tags");
        }
    }

    @Full
    @DisplayName(
            "CUS-350 Addresses keep the days on which they are used; a last day before the first is refused with its place")
    default void keeps_the_days_of_addresses() {
        LocalDate day = LocalDate.of(2026, 11, 28);
        PostalAddress old =
                Samples.address(PostalAddress.Kind.BILLING, "Berlin").valid(Optional.empty(), Optional.of(day));
        PostalAddress next = Samples.address(PostalAddress.Kind.BILLING, "Bonn")
                .valid(Optional.of(day.plusDays(1)), Optional.empty());
        Customer made = customers().register(unnumbered(named("Moving").withAddresses(List.of(old, next))));

        CustomerDetails kept = customers().find(made.id()).orElseThrow().details();
        assertThat(kept.addresses()).containsExactly(old, next);
        assertThat(Envelope.lines(kept, Locale.ENGLISH, day)).contains("012209 Berlin");
        assertThat(Envelope.lines(kept, Locale.ENGLISH, day.plusDays(1))).contains("012209 Bonn");

        CustomerDetails wrong =
                named("Wrong").withAddresses(List.of(next.valid(Optional.of(day), Optional.of(day.minusDays(1)))));
        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class, () -> customers().register(unnumbered(wrong)));
        assertThat(refused.violations())
                .extracting(violation -> violation.pointer())
                .containsExactly("/addresses/0/validTo");
    }

    private List<String> found(CustomerQuery query) {
        return customers().search(query, PageRequest.first()).items().stream()
                .map(Customer::number)
                .toList();
    }
}
