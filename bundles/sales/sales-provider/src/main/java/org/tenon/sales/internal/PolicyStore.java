package org.tenon.sales.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.Percent;
import org.tenon.sales.ApprovalCondition;
import org.tenon.sales.ApprovalFlow;
import org.tenon.sales.ApprovalFollowUp;
import org.tenon.sales.ApprovalPolicy;
import org.tenon.sales.ApprovalPolicyDetails;
import org.tenon.sales.ApprovalPolicyId;
import org.tenon.sales.ApproverRule;

/** Approval policies in the tables, and the configured one while nobody has changed it. */
final class PolicyStore {

    private static final int DEFAULT_ORDER = 100;
    private static final Comparator<ApprovalPolicy> IN_ORDER = Comparator.comparingInt(
                    (ApprovalPolicy policy) -> policy.details().order())
            .thenComparing(policy -> policy.id().value());

    private final EntityManager em;
    private final SalesSettings settings;

    PolicyStore(EntityManager em, SalesSettings settings) {
        this.em = em;
        this.settings = settings;
    }

    /** Those that count, in the order in which they ask. */
    List<ApprovalPolicy> active() {
        List<ApprovalPolicy> all = new ArrayList<>(
                em.createQuery("select p from ApprovalPolicyRow p", ApprovalPolicyRow.class).getResultList().stream()
                        .map(ApprovalPolicyRow::policy)
                        .toList());
        if (all.stream().noneMatch(policy -> policy.id().equals(ApprovalPolicyId.DEFAULT))) {
            all.add(configured());
        }
        return all.stream()
                .filter(policy -> policy.details().active())
                .sorted(IN_ORDER)
                .toList();
    }

    Optional<ApprovalPolicy> find(ApprovalPolicyId id) {
        ApprovalPolicyRow row = em.find(ApprovalPolicyRow.class, id.value());
        if (row == null && id.equals(ApprovalPolicyId.DEFAULT)) {
            return Optional.of(configured());
        }
        return Optional.ofNullable(row).map(ApprovalPolicyRow::policy);
    }

    @Nullable
    ApprovalPolicyRow lock(ApprovalPolicyId id) {
        return em.find(ApprovalPolicyRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    Page<ApprovalPolicy> list(PageRequest page) {
        String where = page.after().isPresent() ? " where p.id > :after" : "";
        TypedQuery<ApprovalPolicyRow> found =
                em.createQuery("select p from ApprovalPolicyRow p" + where + " order by p.id", ApprovalPolicyRow.class);
        page.after().ifPresent(after -> found.setParameter("after", after));
        List<ApprovalPolicy> policies = new ArrayList<>(found.setMaxResults(page.limit() + 1).getResultList().stream()
                .map(ApprovalPolicyRow::policy)
                .toList());
        if (em.find(ApprovalPolicyRow.class, ApprovalPolicyId.DEFAULT.value()) == null
                && page.after()
                        .map(after -> after.compareTo(ApprovalPolicyId.DEFAULT.value()) < 0)
                        .orElse(true)) {
            policies.add(configured());
            policies.sort(Comparator.comparing(policy -> policy.id().value()));
        }
        return Page.of(
                policies.subList(0, Math.min(policies.size(), page.limit() + 1)), page.limit(), policy -> policy.id()
                        .value());
    }

    private ApprovalPolicy configured() {
        return new ApprovalPolicy(
                ApprovalPolicyId.DEFAULT,
                new ApprovalPolicyDetails(
                        "Discount by hand",
                        true,
                        DEFAULT_ORDER,
                        List.of(new ApprovalCondition.MaximumDiscount(settings.discountLimit())),
                        ApprovalFlow.SERIAL,
                        List.of(new ApproverRule.Role(settings.approverRole())),
                        Percent.ZERO,
                        false,
                        ApprovalFollowUp.NONE),
                0);
    }
}
