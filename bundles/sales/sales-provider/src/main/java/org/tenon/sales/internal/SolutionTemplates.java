package org.tenon.sales.internal;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductService;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.sales.SolutionTemplate;
import org.tenon.sales.SolutionTemplateChanged;
import org.tenon.sales.SolutionTemplateService;

/** Keeps templates of solutions whose rules can hold. */
@Component(
        service = SolutionTemplateService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class SolutionTemplates implements SolutionTemplateService {

    private static final String KIND = "solution-template";

    private final UnitOfWork unit;
    private final ProductService products;
    private final EventLog events;
    private final Company company;

    @Activate
    public SolutionTemplates(
            @Reference(target = "(unit=sales)") UnitOfWork unit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.products = products;
        this.events = events;
        this.company = company;
    }

    @Override
    public List<SolutionTemplate> templates() {
        return unit.call(em -> em
                .createQuery("select t from SolutionTemplateRow t order by t.code", SolutionTemplateRow.class)
                .getResultList()
                .stream()
                .map(SolutionTemplateRow::template)
                .toList());
    }

    @Override
    public Optional<SolutionTemplate> find(String code) {
        return unit.call(em ->
                Optional.ofNullable(em.find(SolutionTemplateRow.class, code)).map(SolutionTemplateRow::template));
    }

    @Override
    public SolutionTemplate save(SolutionTemplate template) {
        new TemplateChecks(products).check(template);
        try {
            return unit.call(em -> kept(em, template));
        } catch (DuplicateKeyException faster) {
            throw new StaleVersionException(KIND, template.code(), template.version(), 1);
        }
    }

    private SolutionTemplate kept(EntityManager em, SolutionTemplate template) {
        SolutionTemplateRow row = em.find(SolutionTemplateRow.class, template.code(), LockModeType.PESSIMISTIC_WRITE);
        long actual = row == null ? 0 : row.version;
        if (template.version() != actual) {
            throw new StaleVersionException(KIND, template.code(), template.version(), actual);
        }
        if (row == null && count(em) >= MAX_TEMPLATES) {
            throw new InvalidRequestException(
                    "/code", "solution.too-many", "There are " + MAX_TEMPLATES + " templates already.");
        }
        SolutionTemplateRow written = row == null ? new SolutionTemplateRow() : row;
        written.write(template);
        if (row == null) {
            em.persist(written);
        }
        em.flush();
        events.record(new SolutionTemplateChanged(written.code, written.active, company.now()));
        return written.template();
    }

    private static long count(EntityManager em) {
        return em.createQuery("select count(t.code) from SolutionTemplateRow t", Long.class)
                .getSingleResult();
    }
}
