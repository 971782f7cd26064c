package org.tenon.verification.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.switchboard.Verdict;
import org.tenon.switchboard.VerdictBook;
import org.tenon.verification.Level;
import org.tenon.verification.ProviderVerified;
import org.tenon.verification.Verification;
import org.tenon.verification.VerificationState;

/** Keeps what came of verifications. */
@Component(
        service = {VerificationBook.class, VerdictBook.class},
        configurationPid = VerificationConfig.PID)
public final class VerificationBook implements VerdictBook {

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final EventLog events;
    private final Company company;
    private volatile Limits limits;
    private volatile Set<String> enough;

    @Activate
    public VerificationBook(
            VerificationConfig config,
            @Reference(target = "(unit=verification)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.transactions = transactions;
        this.events = events;
        this.company = company;
        this.limits = Limits.of(config);
        this.enough = enough(config.level());
    }

    @Modified
    void configure(VerificationConfig config) {
        limits = Limits.of(config);
        enough = enough(config.level());
    }

    private static Set<String> enough(String label) {
        Level least = Level.labelled(label)
                .orElseThrow(() -> new IllegalArgumentException(
                        VerificationConfig.PID + ": a level is core, full or concurrent, not " + label));
        return Arrays.stream(Level.values())
                .filter(level -> level.compareTo(least) >= 0)
                .map(Level::label)
                .collect(Collectors.toSet());
    }

    /** Whatever becomes of the caller's transaction: the verification runs from now on. */
    void begin(Verification begun) {
        transactions.separate(() -> {
            unit.run(em -> em.persist(new VerificationRow(begun)));
            return begun;
        });
    }

    /** Keeps the end and records it, together. */
    void end(Verification ended) {
        transactions.retrying(() -> {
            unit.run(em -> em.find(VerificationRow.class, ended.id()).take(ended));
            events.record(new ProviderVerified(
                    ended.id(),
                    ended.capability(),
                    ended.provider(),
                    ended.version(),
                    ended.hash(),
                    ended.level(),
                    ended.state(),
                    company.now()));
            return ended;
        });
    }

    Optional<Verification> find(String id) {
        return unit.call(em ->
                        Optional.ofNullable(em.find(VerificationRow.class, id)).map(VerificationRow::verification))
                .map(this::judged);
    }

    Optional<Verification> last(String capability, String provider) {
        return unit.call(em -> {
                    TypedQuery<VerificationRow> query = em.createQuery(
                            "select r from VerificationRow r where r.capability = :capability and r.provider = :provider"
                                    + " order by r.started desc, r.id desc",
                            VerificationRow.class);
                    query.setParameter("capability", capability);
                    query.setParameter("provider", provider);
                    return first(query);
                })
                .map(this::judged);
    }

    Page<Verification> list(Optional<String> capability, PageRequest page) {
        String of = capability.isPresent() ? " and r.capability = :capability" : "";
        String older = page.after().isPresent() ? " and r.id < :after" : "";
        return unit.call(em -> {
                    TypedQuery<VerificationRow> query = em.createQuery(
                            "select r from VerificationRow r where 1 = 1" + of + older + " order by r.id desc",
                            VerificationRow.class);
                    capability.ifPresent(name -> query.setParameter("capability", name));
                    page.after().ifPresent(id -> query.setParameter("after", id));
                    query.setMaxResults(page.limit() + 1);
                    List<Verification> found = query.getResultList().stream()
                            .map(VerificationRow::verification)
                            .toList();
                    return Page.of(found, page.limit(), Verification::id);
                })
                .map(this::judged);
    }

    /** That a lower level than is asked for was passed says nothing; that it was not, does. */
    @Override
    public Optional<Verdict> find(Candidate candidate) {
        return unit.call(em -> {
                    TypedQuery<VerificationRow> query = em.createQuery(
                            "select r from VerificationRow r where r.capability = :capability and r.provider = :provider"
                                    + " and r.hash = :hash and (r.state in ('failed', 'broken')"
                                    + " or r.state = 'passed' and r.level in :enough)"
                                    + " order by r.started desc, r.id desc",
                            VerificationRow.class);
                    query.setParameter("enough", enough);
                    query.setParameter("capability", candidate.capability());
                    query.setParameter("provider", candidate.provider());
                    query.setParameter("hash", candidate.hash());
                    return first(query);
                })
                .map(verification -> new Verdict(
                        verification.level().label(),
                        verification.state() == VerificationState.PASSED,
                        verification.finished().orElse(verification.started()),
                        verification.parts().stream()
                                .filter(Verification.Part::kept)
                                .map(Verification.Part::name)
                                .collect(Collectors.toSet())));
    }

    private static Optional<Verification> first(TypedQuery<VerificationRow> query) {
        query.setMaxResults(1);
        return query.getResultList().stream().findFirst().map(VerificationRow::verification);
    }

    /** One that runs longer than any may was cut off with its node. */
    private Verification judged(Verification kept) {
        Instant latest = kept.started().plus(limits.run()).plus(Duration.ofMinutes(2));
        return kept.state() == VerificationState.RUNNING && company.now().isAfter(latest)
                ? Progress.cancelled(kept, "the node that ran it was stopped", company.now())
                : kept;
    }
}
