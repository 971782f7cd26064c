package org.tenon.customer.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.audit.AuditResult;
import org.tenon.kernel.audit.AuditSource;
import org.tenon.persistence.AuditQuery;
import org.tenon.persistence.UnitOfWork;

/** Whether what customers owe is what was claimed. */
@Component(service = AuditSource.class)
public final class CreditAudit implements AuditSource {

    private static final List<AuditQuery> RULES = List.of(
            new AuditQuery(
                    "exposure-is-sum-of-claims",
                    "What a customer may come to owe is the sum of the claims in its currency.",
                    """
                    select t.customer_id, sum(t.exposure) exposure, sum(t.claimed) claimed
                      from (select customer_id, exposure, 0 claimed from customer_credit
                            union all
                            select k.customer_id, 0, k.amount
                              from customer_credit_claim k
                              join customer_customer c on c.id = k.customer_id and c.currency = k.currency) t
                     group by t.customer_id
                    having sum(t.exposure) <> sum(t.claimed)"""),
            new AuditQuery(
                    "every-customer-has-credit",
                    "Every customer has a row on which its credit is decided.",
                    """
                    select c.id, c.number from customer_customer c
                     where c.merged_into is null
                       and not exists (select 1 from customer_credit k where k.customer_id = c.id)"""));

    private final UnitOfWork unit;

    @Activate
    public CreditAudit(@Reference(target = "(unit=customer)") UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public String capability() {
        return "customer";
    }

    @Override
    public List<AuditResult> audit(int examples) {
        return unit.call(em ->
                RULES.stream().map(rule -> rule.run(em, capability(), examples)).toList());
    }
}
