package org.tenon.sales.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.audit.AuditResult;
import org.tenon.kernel.audit.AuditSource;
import org.tenon.persistence.AuditQuery;
import org.tenon.persistence.UnitOfWork;

/** Whether the quotes go together with their lines and their orders. */
@Component(service = AuditSource.class)
public final class QuoteAudit implements AuditSource {

    private static final List<AuditQuery> RULES = List.of(
            new AuditQuery(
                    "totals-are-sums-of-lines",
                    "A quote's totals are the sums of the lines that count.",
                    """
                    select t.id, sum(t.net) net, sum(t.tax) tax, sum(t.gross) gross
                      from (select id, net, tax, gross from sales_quote
                            union all
                            select quote_id, -net, -tax, -gross from sales_quote_line where counts) t
                     group by t.id
                    having sum(t.net) <> 0 or sum(t.tax) <> 0 or sum(t.gross) <> 0"""),
            new AuditQuery(
                    "one-of-alternatives",
                    "Of a quote's alternatives exactly one counts, and whatever is not left to the customer does.",
                    """
                    select quote_id, choice_group, sum(case when counts then 1 else 0 end) as counting
                      from sales_quote_line
                     where choice_group is not null or not choosable
                     group by quote_id, choice_group
                    having sum(case when counts then 1 else 0 end)
                           <> case when choice_group is null then count(*) else 1 end"""),
            new AuditQuery(
                    "accepted-has-an-order",
                    "A quote that was accepted has become an order, and no other has.",
                    """
                    select id, quote_number, revision, state, order_id from sales_quote
                     where (state = 'ACCEPTED') <> (order_id is not null)"""),
            new AuditQuery(
                    "released-was-approved",
                    "Nothing is out, or may go out, on which a step of the approval is not approved.",
                    """
                    select q.id, q.quote_number, q.revision, q.state, a.step, a.state as step_state
                      from sales_quote q
                      join sales_approval a on a.quote_id = q.id
                     where q.state in ('APPROVED', 'SENT', 'ACCEPTED') and a.state <> 'APPROVED'"""));

    private final UnitOfWork unit;

    @Activate
    public QuoteAudit(@Reference(target = "(unit=sales)") UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public String capability() {
        return "sales";
    }

    @Override
    public List<AuditResult> audit(int examples) {
        return unit.call(em ->
                RULES.stream().map(rule -> rule.run(em, capability(), examples)).toList());
    }
}
