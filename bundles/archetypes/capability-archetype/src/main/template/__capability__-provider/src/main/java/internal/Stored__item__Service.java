package ${package}.internal;

import ${package}.${item};
import ${package}.${item}Added;
import ${package}.${item}Id;
import ${package}.${item}Service;
import java.util.List;
import java.util.Optional;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.UnitOfWork;

/** ${capability}, in the installation's database. */
@Component(
        service = ${item}Service.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class Stored${item}Service implements ${item}Service {

    private static final int LONGEST = 200;

    private final UnitOfWork unit;
    private final EventLog events;
    private final Company company;

    @Activate
    public Stored${item}Service(
            @Reference(target = "(unit=${capability})") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.events = events;
        this.company = company;
    }

    @Override
    public ${item} add(String title) {
        Violations violations = new Violations();
        violations.check(
                !title.isBlank() && title.length() <= LONGEST && title.indexOf('\0') < 0,
                "/title",
                "length",
                "Give 1 to " + LONGEST + " characters, none of them NUL.");
        violations.throwIfAny();
        return unit.call(em -> {
            ${item} added = new ${item}(new ${item}Id(NewId.next()), title, company.now());
            em.persist(${item}Row.of(added));
            events.record(new ${item}Added(added.id(), added.addedAt()));
            return added;
        });
    }

    @Override
    public Optional<${item}> find(${item}Id id) {
        return unit.call(em -> Optional.ofNullable(em.find(${item}Row.class, id.value())).map(${item}Row::item));
    }

    @Override
    public Page<${item}> list(PageRequest page) {
        List<${item}> found = unit.call(em -> {
            TypedQuery<${item}Row> query = em.createQuery(
                    "select r from ${item}Row r where r.id > :after order by r.id", ${item}Row.class);
            // Ids sort by the time at which they were made.
            return query.setParameter("after", page.after().orElse("")).setMaxResults(page.limit() + 1).getResultList()
                    .stream().map(${item}Row::item).toList();
        });
        return Page.of(found, page.limit(), each -> each.id().value());
    }
}
