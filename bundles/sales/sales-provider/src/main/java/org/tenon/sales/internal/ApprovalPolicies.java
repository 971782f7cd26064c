package org.tenon.sales.internal;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.sales.ApprovalPolicy;
import org.tenon.sales.ApprovalPolicyChanged;
import org.tenon.sales.ApprovalPolicyDetails;
import org.tenon.sales.ApprovalPolicyId;
import org.tenon.sales.ApprovalPolicyService;

/** Keeps approval policies as data. */
@Component(
        service = ApprovalPolicyService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class ApprovalPolicies implements ApprovalPolicyService {

    private static final String KIND = "approval-policy";

    private final UnitOfWork unit;
    private final SalesSettings settings;
    private final EventLog events;
    private final Company company;

    @Activate
    public ApprovalPolicies(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference SalesSettings settings,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.settings = settings;
        this.events = events;
        this.company = company;
    }

    @Override
    public ApprovalPolicy create(ApprovalPolicyDetails details) {
        return unit.call(em -> added(em, new ApprovalPolicyId(NewId.next()), details));
    }

    @Override
    public Optional<ApprovalPolicy> find(ApprovalPolicyId id) {
        return unit.call(em -> new PolicyStore(em, settings).find(id));
    }

    @Override
    public ApprovalPolicy change(ApprovalPolicyId id, long version, ApprovalPolicyDetails details) {
        try {
            return kept(id, version, details);
        } catch (DuplicateKeyException faster) {
            // Somebody else was the first to change the configured policy.
            throw new StaleVersionException(KIND, id.value(), version, 1);
        }
    }

    private ApprovalPolicy kept(ApprovalPolicyId id, long version, ApprovalPolicyDetails details) {
        return unit.call(em -> {
            ApprovalPolicyRow row = new PolicyStore(em, settings).lock(id);
            if (row == null && id.equals(ApprovalPolicyId.DEFAULT)) {
                check(id, version, 0);
                return added(em, id, details);
            }
            ApprovalPolicyRow there = present(id, row);
            check(id, version, there.version);
            there.write(details);
            em.flush();
            return changed(there.policy());
        });
    }

    @Override
    public void delete(ApprovalPolicyId id, long version) {
        unit.run(em -> {
            ApprovalPolicyRow row = present(id, new PolicyStore(em, settings).lock(id));
            check(id, version, row.version);
            em.remove(row);
            events.record(new ApprovalPolicyChanged(id, row.name, false, company.now()));
        });
    }

    @Override
    public Page<ApprovalPolicy> list(PageRequest page) {
        return unit.call(em -> new PolicyStore(em, settings).list(page));
    }

    private ApprovalPolicy added(EntityManager em, ApprovalPolicyId id, ApprovalPolicyDetails details) {
        ApprovalPolicyRow row = new ApprovalPolicyRow();
        row.id = id.value();
        row.write(details);
        em.persist(row);
        em.flush();
        return changed(row.policy());
    }

    private ApprovalPolicy changed(ApprovalPolicy policy) {
        events.record(new ApprovalPolicyChanged(
                policy.id(), policy.details().name(), policy.details().active(), company.now()));
        return policy;
    }

    private static ApprovalPolicyRow present(ApprovalPolicyId id, @Nullable ApprovalPolicyRow row) {
        if (row == null) {
            throw new NotFoundException(KIND, id.value());
        }
        return row;
    }

    private static void check(ApprovalPolicyId id, long given, long actual) {
        if (given != actual) {
            throw new StaleVersionException(KIND, id.value(), given, actual);
        }
    }
}
