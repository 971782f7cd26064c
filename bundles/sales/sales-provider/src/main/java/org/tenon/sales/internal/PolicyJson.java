package org.tenon.sales.internal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.tenon.json.TenonJson;
import org.tenon.sales.ApprovalCondition;
import org.tenon.sales.ApprovalPolicyDetails;
import org.tenon.sales.ApproverRule;
import org.tenon.sales.internal.policy.Measures;

/** Policies, and what was measured by them, as JSON text. What is read equals what was written. */
final class PolicyJson {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ApprovalCondition.MaximumDiscount.class, name = "maximum-discount"),
        @JsonSubTypes.Type(value = ApprovalCondition.AverageDiscount.class, name = "average-discount"),
        @JsonSubTypes.Type(value = ApprovalCondition.Margin.class, name = "margin"),
        @JsonSubTypes.Type(value = ApprovalCondition.Amount.class, name = "amount"),
        @JsonSubTypes.Type(value = ApprovalCondition.In.class, name = "in"),
        @JsonSubTypes.Type(value = ApprovalCondition.NotIn.class, name = "not-in")
    })
    private interface NamedCondition {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ApproverRule.Role.class, name = "role"),
        @JsonSubTypes.Type(value = ApproverRule.User.class, name = "user"),
        @JsonSubTypes.Type(value = ApproverRule.ManagerOfOwner.class, name = "owners-manager"),
        @JsonSubTypes.Type(value = ApproverRule.LimitHolder.class, name = "limit-holder")
    })
    private interface NamedApprover {}

    private static final ObjectMapper MAPPER = TenonJson.newMapper()
            .addMixIn(ApprovalCondition.class, NamedCondition.class)
            .addMixIn(ApproverRule.class, NamedApprover.class);

    private PolicyJson() {}

    static String text(ApprovalPolicyDetails details) {
        return written(details);
    }

    static ApprovalPolicyDetails details(String text) {
        return read(text, ApprovalPolicyDetails.class);
    }

    static String text(ApproverRule rule) {
        try {
            return MAPPER.writerFor(ApproverRule.class).writeValueAsString(rule);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an approver cannot be written as JSON", impossible);
        }
    }

    static ApproverRule approver(String text) {
        return read(text, ApproverRule.class);
    }

    static String text(Measures measures) {
        return written(measures);
    }

    static Measures measures(String text) {
        return read(text, Measures.class);
    }

    private static String written(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a policy cannot be written as JSON", impossible);
        }
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a policy is kept in a form that cannot be read", damaged);
        }
    }
}
