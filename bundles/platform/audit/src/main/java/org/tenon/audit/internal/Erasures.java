package org.tenon.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.tenon.kernel.auditlog.AuditLog;
import org.tenon.kernel.auditlog.PlatformChange;
import org.tenon.kernel.auditlog.Subject;
import org.tenon.persistence.UnitOfWork;

/** Takes contents away. The entry that says so is itself never emptied: it is how the chain knows that this was meant. */
final class Erasures {

    static final String OPERATION = "audit-log.erase";

    private final UnitOfWork unit;
    private final Sealer sealer;

    Erasures(UnitOfWork unit, Sealer sealer) {
        this.unit = unit;
        this.sealer = sealer;
    }

    int erase(Subject subject, String reason, AuditLog log) {
        if (subject.equals(Subject.NONE)) {
            throw new IllegalArgumentException("an erasure names its subject");
        }
        sealer.seal();
        int erased = unit.call(em -> Sql.onConnection(em, connection -> remove(connection, subject)));
        log.changed(
                Erasures.class, new PlatformChange(OPERATION, subject, Map.of("reason", reason, "entries", erased)));
        return erased;
    }

    private static int remove(Connection connection, Subject subject) throws SQLException {
        Sql.removing(connection);
        try (PreparedStatement delete = connection.prepareStatement("delete from audit_content where place in (select"
                + " e.place from audit_entry e where e.subject_kind = ? and e.subject_id = ? and e.operation <> ?)")) {
            delete.setString(1, subject.kind());
            delete.setString(2, subject.id());
            delete.setString(3, OPERATION);
            return delete.executeUpdate();
        }
    }
}
