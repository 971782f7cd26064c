package org.tenon.audit.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.audit.AuditEntry;
import org.tenon.audit.AuditTrail;
import org.tenon.audit.Checkpoint;
import org.tenon.audit.EntryFilter;
import org.tenon.audit.Verification;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.persistence.UnitOfWork;

/** The log for readers: sealed before it is read, so that everybody finds what he has just done. */
@Component(service = AuditTrail.class)
public final class ChainedTrail implements AuditTrail {

    private final UnitOfWork unit;
    private final Sealer sealer;

    @Activate
    public ChainedTrail(@Reference(target = "(unit=audit)") UnitOfWork unit, @Reference Sealer sealer) {
        this.unit = unit;
        this.sealer = sealer;
    }

    @Override
    public Page<AuditEntry> entries(EntryFilter filter, PageRequest page) {
        sealer.seal();
        return unit.call(em -> Sql.onConnection(em, connection -> {
            List<StoredEntry> found = new EntrySearch(connection).run(filter, page);
            Page<StoredEntry> stored = Page.of(found, page.limit(), each -> Long.toString(each.place()));
            EntryHistory history = new EntryHistory(connection, stored.items());
            return stored.map(history::entry);
        }));
    }

    @Override
    public Checkpoint checkpoint() {
        sealer.seal();
        return unit.call(em -> Sql.onConnection(em, Chain::read)).last();
    }

    @Override
    public Verification verify(Optional<Checkpoint> held) {
        sealer.seal();
        return unit.call(em -> Sql.onConnection(em, connection -> new Verifier(connection, held).run()));
    }
}
