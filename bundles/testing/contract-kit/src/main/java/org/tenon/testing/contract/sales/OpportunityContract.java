package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomersInSight;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.sales.Opportunity;
import org.tenon.sales.OpportunityDetails;
import org.tenon.sales.OpportunityId;
import org.tenon.sales.OpportunityQuery;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Chances to sell, on a pipeline. */
public interface OpportunityContract extends SalesUnderTest {

    private static OpportunityDetails details(CustomerId customer, String stage) {
        return new OpportunityDetails(
                customer,
                "Ten machines",
                stage,
                SalesUnderTest.usd("12000.50"),
                LocalDate.of(2026, 12, 24),
                Optional.of("sam.seller"));
    }

    @Core
    @DisplayName("SAL-01 An opportunity has the probability of its stage, and is found as it was recorded")
    default void opens() {
        Opportunity opened = opportunities().open(details(customer(), "qualified"));

        assertThat(opened.probability()).isEqualTo(Percent.of("20"));
        assertThat(opened.details().amount()).isEqualTo(SalesUnderTest.usd("12000.50"));
        assertThat(opportunities().find(opened.id())).contains(opened);
        assertThat(events(opened.id().value())).containsExactly("opportunity.opened");
    }

    @Core
    @DisplayName("SAL-501 A list has the opportunities that its reader works on and those of customers whom he sees")
    default void lists_opportunities_that_the_reader_sees() {
        CustomerId seen = customer();
        CustomerId hidden = customer();
        String reader = "reader-" + UUID.randomUUID();
        OpportunityId ofSeen = opportunities().open(details(seen, "qualified")).id();
        OpportunityDetails others = details(hidden, "qualified");
        opportunities().open(others);
        OpportunityId own = opportunities()
                .open(new OpportunityDetails(
                        hidden,
                        others.title(),
                        others.stage(),
                        others.amount(),
                        others.closeDate(),
                        Optional.of(reader)))
                .id();

        assertThat(seenBy(new CustomersInSight(reader, Set.of(seen)))).containsExactly(own, ofSeen);
        assertThat(seenBy(new CustomersInSight(reader, Set.of()))).containsExactly(own);
    }

    private List<OpportunityId> seenBy(CustomersInSight reader) {
        OpportunityQuery query =
                new OpportunityQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reader));
        return SalesUnderTest.all(page -> opportunities().search(query, page)).stream()
                .map(Opportunity::id)
                .toList();
    }

    @Full
    @DisplayName("SAL-02 A stage is understood without regard to case, and spaces and underscores are hyphens")
    default void understandsStages() {
        CustomerId customer = customer();

        assertThat(List.of("Needs Analysis", "NEEDS_ANALYSIS", "needs-analysis"))
                .map(stage -> opportunities().open(details(customer, stage)).probability())
                .containsOnly(Percent.of("30"));
    }

    @Full
    @DisplayName("SAL-03 An unknown customer and an unknown stage are refused, both at once")
    default void refusesUnknown() {
        OpportunityDetails unknown = details(new CustomerId("nobody"), "daydreaming");

        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class, () -> opportunities().open(unknown));

        assertThat(SalesUnderTest.pointers(refused)).containsExactlyInAnyOrder("/customer", "/stage");
    }

    @Full
    @DisplayName("SAL-04 An opportunity without an owner belongs to the one who records it")
    default void hasAnOwner() {
        OpportunityDetails nobodys = new OpportunityDetails(
                customer(), "Ten machines", "lead", SalesUnderTest.usd("1"), today(), Optional.empty());

        Opportunity opened = as(MANAGER, () -> opportunities().open(nobodys));

        assertThat(opened.details().owner()).contains("mona.manager");
    }

    @Core
    @DisplayName("SAL-05 Reaching another stage changes the probability and is an event")
    default void moves() {
        Opportunity opened = opportunities().open(details(customer(), "lead"));

        Opportunity won = opportunities()
                .change(opened.id(), opened.version(), details(opened.details().customer(), "Won"));

        assertThat(won.probability()).isEqualTo(Percent.of("100"));
        assertThat(won.version()).isGreaterThan(opened.version());
        assertThat(opportunities().find(opened.id())).contains(won);
        assertThat(events(opened.id().value())).containsExactly("opportunity.opened", "opportunity.moved");
    }

    @Full
    @DisplayName("SAL-06 A change within a stage is no move")
    default void changesWithinAStage() {
        Opportunity opened = opportunities().open(details(customer(), "lead"));
        OpportunityDetails larger = new OpportunityDetails(
                opened.details().customer(),
                "Twenty machines",
                "lead",
                SalesUnderTest.usd("24000"),
                opened.details().closeDate(),
                opened.details().owner());

        Opportunity changed = opportunities().change(opened.id(), opened.version(), larger);

        assertThat(changed.details()).isEqualTo(larger);
        assertThat(events(opened.id().value())).containsExactly("opportunity.opened");
    }

    @Full
    @DisplayName("SAL-07 A change that is based on an older version is refused")
    default void refusesStaleChangeOfOpportunity() {
        Opportunity opened = opportunities().open(details(customer(), "lead"));
        OpportunityDetails qualified = details(opened.details().customer(), "qualified");
        opportunities().change(opened.id(), opened.version(), qualified);

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> opportunities().change(opened.id(), opened.version(), qualified));
    }

    @Full
    @DisplayName("SAL-08 A change to an unknown stage is refused and changes nothing")
    default void refusesUnknownStageOnChange() {
        Opportunity opened = opportunities().open(details(customer(), "lead"));
        OpportunityDetails nowhere = details(opened.details().customer(), "nowhere");

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> opportunities().change(opened.id(), opened.version(), nowhere));
        assertThat(opportunities().find(opened.id())).contains(opened);
    }

    @Core
    @DisplayName("SAL-09 What does not exist is not found")
    default void findsNoOpportunity() {
        OpportunityId nothing = new OpportunityId("nothing");
        OpportunityDetails details = details(customer(), "lead");

        assertThat(opportunities().find(nothing)).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> opportunities().change(nothing, 1, details))
                .matches(missing -> missing.code().equals("opportunity.not-found"));
    }

    @Core
    @DisplayName("SAL-10 A customer's opportunities are listed, the newest first, page by page")
    default void listsOpportunities() {
        CustomerId customer = customer();
        List<OpportunityId> opened = List.of("lead", "qualified", "won", "lead", "lead").stream()
                .map(stage -> opportunities().open(details(customer, stage)).id())
                .toList();

        List<OpportunityId> listed =
                SalesUnderTest.all(page -> opportunities().search(Optional.of(customer), page)).stream()
                        .map(Opportunity::id)
                        .toList();

        assertThat(listed).containsExactly(opened.get(4), opened.get(3), opened.get(2), opened.get(1), opened.get(0));
    }
}
