package org.tenon.testing.contract.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.customer.Samples.named;
import static org.tenon.testing.contract.customer.Samples.unnumbered;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.tenon.customer.CreditBlock;
import org.tenon.customer.CreditBlockService;
import org.tenon.customer.CreditBlocked;
import org.tenon.customer.CreditClaim;
import org.tenon.customer.CreditDecision;
import org.tenon.customer.CreditService;
import org.tenon.customer.CreditStatus;
import org.tenon.customer.CreditUnblocked;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerProfile;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.Money;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** How credit is stopped, and given back. */
public interface CreditBlockContract {

    CustomerService customers();

    CreditService credit();

    /** The service to be tested. */
    CreditBlockService blocks();

    List<DomainEvent> recorded();

    @Core
    @DisplayName("CUS-140 A blocked customer's state is stop, and no claim is granted, with or without a limit")
    default void stops_credit() {
        CustomerId customer = register("Blocked");
        assertThat(claim(customer, "order/1", "10").granted()).isTrue();

        CreditBlock block = blocks().block(customer, "Two invoices are overdue.");

        assertThat(blocks().blockOf(customer)).contains(block);
        assertThat(credit().status(customer).state()).isEqualTo(CreditStatus.State.STOP);
        CreditDecision refused = claim(customer, "order/2", "1");
        assertThat(refused.granted()).isFalse();
        assertThat(refused.reason()).contains("Two invoices are overdue.");
        assertThat(refused.status().exposure()).isEqualTo(usd("10"));
    }

    @Core
    @DisplayName("CUS-141 Who is unblocked gets credit again")
    default void gives_credit_back() {
        CustomerId customer = register("Unblocked");
        blocks().block(customer, "Overdue");

        blocks().unblock(customer);

        assertThat(blocks().blockOf(customer)).isEmpty();
        assertThat(credit().status(customer).state()).isEqualTo(CreditStatus.State.OK);
        assertThat(claim(customer, "order/1", "10").granted()).isTrue();
    }

    @Full
    @DisplayName("CUS-142 Blocking and unblocking are recorded, each once, and may be repeated")
    default void records_blocks() {
        CustomerId customer = register("Recorded");

        CreditBlock block = blocks().block(customer, "First");
        assertThat(blocks().block(customer, "First")).isEqualTo(block);
        CreditBlock second = blocks().block(customer, "Second");
        blocks().unblock(customer);
        blocks().unblock(customer);

        assertThat(recorded())
                .filteredOn(event -> event.subject().equals(customer.value()))
                .filteredOn(event -> event.type().startsWith("customer.credit"))
                .hasSize(3)
                .startsWith(
                        new CreditBlocked(customer, "First", block.by(), block.at()),
                        new CreditBlocked(customer, "Second", second.by(), second.at()))
                .last()
                .isInstanceOf(CreditUnblocked.class);
    }

    @Full
    @DisplayName("CUS-143 Under a block claims may shrink, be released and be overridden")
    default void lets_claims_shrink() {
        CustomerId customer = register("Shrinking");
        claim(customer, "order/1", "10");
        claim(customer, "order/2", "10");
        blocks().block(customer, "Overdue");

        assertThat(claim(customer, "order/1", "10").granted()).isTrue();
        assertThat(claim(customer, "order/1", "7").granted()).isTrue();
        assertThat(claim(customer, "order/1", "8").granted()).isFalse();
        credit().release(customer, "order/2/" + customer);
        CreditDecision overridden = credit().claim(new CreditClaim(customer, "order/3/" + customer, usd("1"), true));
        assertThat(overridden.granted()).isTrue();
        assertThat(overridden.reason()).contains("Overdue");
        // 7 + 1 = 8
        assertThat(credit().status(customer).exposure()).isEqualTo(usd("8"));
    }

    @Full
    @DisplayName("CUS-144 A parent's block stops its branches too, and a branch's own no others")
    default void stops_branches() {
        CustomerId company = register("Company");
        CustomerId north = branch(company);
        CustomerId south = branch(company);

        blocks().block(north, "Own");
        assertThat(credit().status(south).state()).isEqualTo(CreditStatus.State.OK);
        assertThat(credit().status(company).state()).isEqualTo(CreditStatus.State.OK);

        CreditBlock block = blocks().block(company, "All");
        assertThat(blocks().blockOf(south)).contains(block);
        assertThat(claim(south, "order/1", "1").granted()).isFalse();
        blocks().unblock(north);
        assertThat(credit().status(north).state()).isEqualTo(CreditStatus.State.STOP);
    }

    @Full
    @DisplayName("CUS-145 A block needs a reason, and a customer")
    default void refuses_wrong_blocks() {
        CustomerId customer = register("Reason");
        CustomerId nobody = new CustomerId("no-such-customer");

        for (String reason : List.of("", " ", "x".repeat(501), "nul\0")) {
            assertThatThrownBy(() -> blocks().block(customer, reason)).isInstanceOf(InvalidRequestException.class);
        }
        assertThatThrownBy(() -> blocks().block(nobody, "Reason")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> blocks().unblock(nobody)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> blocks().blockOf(nobody)).isInstanceOf(NotFoundException.class);
        assertThat(blocks().blockOf(customer)).isEmpty();
    }

    @Concurrent
    @DisplayName("CUS-146 What 16 claim while somebody blocks is granted before the block or not at all")
    default void stops_under_concurrency() throws InterruptedException {
        CustomerId customer = register("Racing");

        AtOnce.Outcome<Boolean> outcome = AtOnce.run(17, i -> {
            if (i == 0) {
                blocks().block(customer, "Overdue");
                return false;
            }
            return claim(customer, "order/" + i, "1").granted();
        });

        assertThat(outcome.failures()).isEmpty();
        long granted = outcome.results().stream().filter(Boolean::booleanValue).count();
        assertThat(credit().status(customer).exposure()).isEqualTo(usd(Long.toString(granted)));
        assertThat(claim(customer, "order/late", "1").granted()).isFalse();
    }

    private CustomerId register(String name) {
        return customers().register(unnumbered(named(name))).id();
    }

    private CustomerId branch(CustomerId parent) {
        Customer made = customers()
                .register(unnumbered(named("Branch").withProfile(CustomerProfile.ORGANISATION.below(parent))));
        return made.id();
    }

    private CreditDecision claim(CustomerId customer, String document, String amount) {
        return credit().claim(new CreditClaim(customer, document + "/" + customer, usd(amount), false));
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
