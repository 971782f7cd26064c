package org.tenon.sales.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.sales.ApprovalCondition;
import org.tenon.sales.ApprovalFlow;
import org.tenon.sales.ApprovalFollowUp;
import org.tenon.sales.ApprovalPolicyDetails;
import org.tenon.sales.ApproverRule;
import org.tenon.sales.QuoteAttribute;

class ApprovalInputTest {

    private static final ConditionBody NOTHING = new ConditionBody(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static PolicyInput policy(
            @Nullable String name,
            @Nullable List<@Nullable ConditionBody> conditions,
            @Nullable List<@Nullable ApproverBody> approvers) {
        return new PolicyInput(
                name,
                Optional.empty(),
                Optional.of(-1),
                conditions,
                Optional.empty(),
                approvers,
                Optional.of(Percent.of("-1")),
                Optional.empty(),
                Optional.of(0),
                Optional.of(9000),
                Optional.of(new ApproverBody(Optional.of(" "), Optional.empty(), Optional.empty())));
    }

    private static List<String> refusals(Runnable reading) {
        return catchThrowableOfType(InvalidRequestException.class, reading::run).violations().stream()
                .map(Violation::pointer)
                .toList();
    }

    @Test
    void every_condition_and_approver_is_read_as_it_was_written() {
        ApprovalPolicyDetails details = new ApprovalPolicyDetails(
                "All of it",
                false,
                7,
                List.of(
                        new ApprovalCondition.MaximumDiscount(Percent.of("10")),
                        new ApprovalCondition.AverageDiscount(Percent.of("5")),
                        new ApprovalCondition.Margin(Percent.of("25")),
                        new ApprovalCondition.Amount(Money.of("500", "CNY")),
                        new ApprovalCondition.In(QuoteAttribute.CREDIT_STATE, Set.of("hold")),
                        new ApprovalCondition.NotIn(QuoteAttribute.PAYMENT_TERMS, Set.of("net 30"))),
                ApprovalFlow.PARALLEL,
                List.of(
                        new ApproverRule.Role("cfo"),
                        new ApproverRule.User("mona"),
                        new ApproverRule.ManagerOfOwner(),
                        new ApproverRule.LimitHolder()),
                Percent.of("0.5"),
                true,
                new ApprovalFollowUp(Optional.of(1), Optional.of(2), Optional.of(new ApproverRule.User("ceo"))));

        assertThat(PolicyInput.of(details).details()).isEqualTo(details);
    }

    @Test
    void all_that_is_wrong_with_a_policy_is_said_at_once() {
        assertThat(refusals(() -> policy(null, List.of(NOTHING), List.of()).details()))
                .containsExactly(
                        "/name",
                        "/order",
                        "/tolerance",
                        "/remindAfterHours",
                        "/escalateAfterHours",
                        "/escalateTo/role",
                        "/conditions/0",
                        "/approvers");
    }

    @Test
    void an_attribute_comes_with_one_list_of_values() {
        ConditionBody both = new ConditionBody(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(QuoteAttribute.CHANNEL),
                Optional.of(List.of("web")),
                Optional.of(List.of()));

        assertThat(refusals(() -> policy("p", List.of(both), List.of()).details()))
                .contains("/conditions/0", "/conditions/0/notIn");
    }

    @Test
    void a_delegation_is_of_the_callers_own_place_and_roles_unless_it_says_otherwise() {
        LocalDate day = LocalDate.of(2026, 11, 27);
        DelegationInput input =
                new DelegationInput(Optional.empty(), "dora", day, day, Optional.empty(), Optional.empty());

        assertThat(input.details("mona", Set.of("cfo")).from()).isEqualTo("mona");
        assertThat(input.details("mona", Set.of("cfo")).roles()).containsExactly("cfo");
        assertThat(refusals(() -> input.details("dora", Set.of()))).containsExactly("/to");
        assertThat(refusals(() -> new DelegationInput(
                                Optional.empty(), null, null, null, Optional.empty(), Optional.empty())
                        .details("mona", Set.of())))
                .containsExactly("/to", "/first", "/last");
    }

    @Test
    void limits_stand_together() {
        MemberInput alone = new MemberInput(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Money.of("5", "USD")),
                Optional.empty(),
                Optional.of(-1));

        assertThat(refusals(() -> alone.member("mona", 0)))
                .containsExactly("/accumulatedLimit", "/accumulatedDays", "/leadCapacity");
    }
}
