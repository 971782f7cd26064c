package org.tenon.testing.contract.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.customer.Samples.named;
import static org.tenon.testing.contract.customer.Samples.numbered;
import static org.tenon.testing.contract.customer.Samples.word;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.customer.MergeRequest;
import org.tenon.customer.MergeService;
import org.tenon.customer.consent.Consent;
import org.tenon.customer.consent.ConsentDecided;
import org.tenon.customer.consent.ConsentService;
import org.tenon.customer.consent.NewConsent;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violation;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What people have agreed to, and since when. */
@Besides(
        value = "consents",
        services = {ConsentService.class, MergeService.class})
public interface ConsentContract {

    Instant LAST_YEAR = Instant.parse("2025-11-28T09:00:00Z");

    CustomerService customers();

    MergeService merges();

    /** The service to be tested. */
    ConsentService consents();

    List<DomainEvent> recorded();

    @Core
    @DisplayName("CUS-330 A decision is kept with its date, source and text, and what was decided last counts")
    default void keeps_decisions() {
        CustomerId customer = customer().id();
        String address = word() + "@example.org";

        assertThat(consents().isGiven(address, "newsletter")).isFalse();
        Consent given = decide(customer, address.toUpperCase(Locale.ROOT), true, Optional.of(LAST_YEAR));
        assertThat(consents().isGiven(address, "newsletter")).isTrue();
        assertThat(consents().isGiven(address, "calls")).isFalse();
        Consent withdrawn = decide(customer, " " + address, false, Optional.empty());
        assertThat(consents().isGiven(address.toUpperCase(Locale.ROOT), "newsletter"))
                .isFalse();

        assertThat(consents().of(customer)).containsExactly(withdrawn, given);
        assertThat(given.address()).isEqualTo(address);
        assertThat(given.at()).isEqualTo(LAST_YEAR);
        assertThat(given.source()).isEqualTo("trade fair");
        assertThat(given.textVersion()).contains("2025-3");
        assertThat(withdrawn.at()).isEqualTo(withdrawn.recordedAt());
    }

    @Full
    @DisplayName("CUS-331 What is recorded late counts from when it was decided; of one moment what was recorded last")
    default void orders_decisions() {
        CustomerId customer = customer().id();
        String address = word() + "@example.org";

        decide(customer, address, false, Optional.empty());
        decide(customer, address, true, Optional.of(LAST_YEAR));
        assertThat(consents().isGiven(address, "newsletter")).isFalse();

        String other = word() + "@example.org";
        decide(customer, other, true, Optional.of(LAST_YEAR));
        decide(customer, other, false, Optional.of(LAST_YEAR));
        assertThat(consents().isGiven(other, "newsletter")).isFalse();
    }

    @Full
    @DisplayName("CUS-332 Each decision is recorded once, without the address")
    default void records_decisions() {
        String address = word() + "@example.org";
        Consent given = decide(customer().id(), address, true, Optional.empty());

        List<DomainEvent> events = recorded().stream()
                .filter(event -> event.subject().equals(given.id().value()))
                .toList();
        assertThat(events).singleElement().isInstanceOf(ConsentDecided.class);
        assertThat(events.get(0).type()).isEqualTo("consent.given");
        assertThat(events.toString()).doesNotContain(address);
    }

    @Full
    @DisplayName(
            "CUS-333 A decision needs a customer, an address, a purpose, a source, a text when given, and no future")
    default void refuses_decisions() {
        CustomerId customer = customer().id();
        NewConsent wrong = new NewConsent(
                new CustomerId("nobody"),
                " ",
                "News Letter",
                true,
                Optional.of(Instant.parse("2999-01-01T00:00:00Z")),
                "nul\0",
                Optional.empty());

        assertThat(catchThrowableOfType(
                                InvalidRequestException.class, () -> consents().decide(wrong))
                        .violations())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/customer", "/address", "/purpose", "/at", "/source", "/textVersion");
        assertThat(consents().of(customer)).isEmpty();
        assertThatThrownBy(() -> consents().of(new CustomerId("nobody"))).isInstanceOf(NotFoundException.class);
        assertThat(consents().isGiven("nul\0", "newsletter")).isFalse();
    }

    @Full
    @DisplayName("CUS-334 A survivor has the decisions of who was merged into it")
    default void merges_decisions() {
        Customer survivor = customer();
        Customer merged = customer();
        Consent given = decide(merged.id(), word() + "@example.org", true, Optional.empty());

        merges().merge(new MergeRequest(survivor.id(), survivor.version(), merged.id(), merged.version(), Map.of()));

        assertThat(consents().of(survivor.id())).containsExactly(given);
    }

    private Customer customer() {
        return customers().register(numbered(word(), named("Asked")));
    }

    private Consent decide(CustomerId customer, String address, boolean given, Optional<Instant> at) {
        return consents()
                .decide(new NewConsent(
                        customer, address, "newsletter", given, at, "trade fair", Optional.of("2025-3")));
    }
}
