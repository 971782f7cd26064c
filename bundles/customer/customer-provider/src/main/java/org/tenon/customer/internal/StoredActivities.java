package org.tenon.customer.internal;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.ActivityChanged;
import org.tenon.customer.activity.ActivityCompleted;
import org.tenon.customer.activity.ActivityDetails;
import org.tenon.customer.activity.ActivityId;
import org.tenon.customer.activity.ActivityQuery;
import org.tenon.customer.activity.ActivityRecorded;
import org.tenon.customer.activity.ActivityRemoved;
import org.tenon.customer.activity.ActivityService;
import org.tenon.customer.activity.NewActivity;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.persistence.UnitOfWork;

/** The activities in the installation's database. Who changes one has locked its row. */
@Component(
        service = ActivityService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredActivities implements ActivityService {

    private final UnitOfWork unit;
    private final EventLog events;
    private final Actors actors;
    private final Company company;

    @Activate
    public StoredActivities(
            @Reference(target = "(unit=customer)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Actors actors,
            @Reference Company company) {
        this.unit = unit;
        this.events = events;
        this.actors = actors;
        this.company = company;
    }

    @Override
    public Activity add(NewActivity activity) {
        ActivityDetails details = owned(activity.details());
        ActivityRules.check(details);
        return unit.call(em -> {
            if (em.find(CustomerEntity.class, activity.customer().value()) == null) {
                throw new InvalidRequestException(
                        "/customer", "unknown", "There is no customer " + activity.customer() + ".");
            }
            ActivityEntity row = new ActivityEntity(
                    activity.customer(), details, actors.current().user(), company.now());
            em.persist(row);
            em.flush();
            Activity made = row.toActivity();
            new ActivityRows(em).index(made);
            events.record(
                    new ActivityRecorded(made.id(), made.customer(), details.kind(), made.owner(), made.createdAt()));
            return made;
        });
    }

    /** Whoever does not say whose it is means himself. */
    private ActivityDetails owned(ActivityDetails details) {
        return details.owner().isPresent()
                ? details
                : details.ownedBy(actors.current().user());
    }

    @Override
    public Optional<Activity> find(ActivityId id) {
        return unit.call(em ->
                Optional.ofNullable(em.find(ActivityEntity.class, id.value())).map(ActivityEntity::toActivity));
    }

    @Override
    public Activity change(ActivityId id, long version, ActivityDetails given) {
        ActivityDetails details = owned(given);
        ActivityRules.check(details);
        return unit.call(em -> {
            ActivityRows rows = new ActivityRows(em);
            ActivityEntity row = rows.lock(id);
            Activity before = row.toActivity();
            requireVersion(before, version);
            row.fill(details, company.now());
            Activity after = row.toActivity();
            if (after.details().equals(before.details())) {
                em.refresh(row);
                return before;
            }
            em.flush();
            rows.clearIndex(id);
            rows.index(after);
            return changed(row);
        });
    }

    private static void requireVersion(Activity activity, long version) {
        if (activity.version() != version) {
            throw new StaleVersionException("activity", activity.id().value(), version, activity.version());
        }
    }

    private Activity changed(ActivityEntity row) {
        Activity now = row.toActivity();
        events.record(new ActivityChanged(now.id(), now.customer(), company.now()));
        return now;
    }

    @Override
    public Activity complete(ActivityId id, Optional<String> outcome) {
        ActivityRules.checkOutcome(outcome);
        return unit.call(em -> {
            ActivityEntity row = new ActivityRows(em).lock(id);
            Activity before = row.toActivity();
            boolean told =
                    outcome.isPresent() && !outcome.equals(before.details().outcome());
            if (told) {
                row.cameTo(outcome.get(), company.now());
            }
            if (before.done().isPresent()) {
                em.flush();
                return told ? changed(row) : before;
            }
            String by = actors.current().user();
            row.complete(by, company.now());
            em.flush();
            Activity done = row.toActivity();
            events.record(
                    new ActivityCompleted(id, done.customer(), done.details().kind(), by, company.now()));
            return done;
        });
    }

    @Override
    public Activity reopen(ActivityId id) {
        return unit.call(em -> {
            ActivityEntity row = new ActivityRows(em).lock(id);
            if (row.toActivity().done().isEmpty()) {
                return row.toActivity();
            }
            row.reopen(company.now());
            em.flush();
            return changed(row);
        });
    }

    @Override
    public void remove(ActivityId id, long version) {
        unit.run(em -> {
            ActivityRows rows = new ActivityRows(em);
            Activity known = rows.lock(id).toActivity();
            requireVersion(known, version);
            rows.remove(id);
            events.record(
                    new ActivityRemoved(id, known.customer(), actors.current().user(), company.now()));
        });
    }

    @Override
    public Page<Activity> search(ActivityQuery query, PageRequest page) {
        return unit.call((EntityManager em) -> new ActivitySearch(query, page).page(em));
    }
}
