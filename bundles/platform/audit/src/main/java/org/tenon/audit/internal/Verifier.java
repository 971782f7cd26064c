package org.tenon.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.audit.Checkpoint;
import org.tenon.audit.Verification;
import org.tenon.audit.Verification.Finding;
import org.tenon.audit.Verification.Kind;
import org.tenon.kernel.auditlog.Subject;

/** One look through the chain, in one transaction. Each defect is named once: what follows it is judged by what is there. */
final class Verifier {

    private static final int MOST_FINDINGS = 100;
    private static final int FETCHED_AT_ONCE = 1_000;

    private final Connection connection;
    private final Optional<Checkpoint> held;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Subject, Long> lastErasure = new HashMap<>();
    private long found;
    private long entries;
    private long erased;
    private @Nullable String hashAtHeld;

    Verifier(Connection connection, Optional<Checkpoint> held) {
        this.connection = connection;
        this.held = held;
    }

    Verification run() throws SQLException {
        // A cursor lives in a transaction: without one the whole chain would come at once.
        connection.setAutoCommit(false);
        Chain chain = Chain.read(connection);
        readErasures();
        Checkpoint end = chain.removed();
        remember(end);
        try (PreparedStatement query = connection.prepareStatement("select e.place, e.previous, e.hash,"
                + " e.content_digest, c.salt, c.content, "
                + "e." + Link.COLUMNS.replace(", ", ", e.")
                + " from audit_entry e left join audit_content c on c.place = e.place where e.place <= ?"
                + " order by e.place")) {
            query.setFetchSize(FETCHED_AT_ONCE);
            query.setLong(1, chain.last().place());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    end = entry(rows, end);
                    remember(end);
                }
            }
        }
        ends(chain, end);
        compare(chain);
        return new Verification(entries, chain.removed().place() + 1, erased, end, found, findings);
    }

    private Checkpoint entry(ResultSet row, Checkpoint before) throws SQLException {
        entries++;
        long place = row.getLong(1);
        String previous = row.getString(2);
        String hash = row.getString(3);
        Link link = Link.read(row, 7, row.getString(4));
        long missing = place - before.place() - 1;
        if (missing != 0) {
            add(
                    place,
                    Kind.REMOVED,
                    "does not follow: " + missing + (missing == 1 ? " is" : " are") + " missing before it");
        } else if (!previous.equals(before.hash())) {
            add(place, Kind.OUT_OF_ORDER, "does not follow entry " + before.place());
        }
        if (!link.hash(previous).equals(hash)) {
            add(place, Kind.CHANGED, "is not what was sealed: " + link.text("operation") + " by " + link.text("actor"));
        }
        content(place, link, row.getString(5), row.getString(6));
        return new Checkpoint(place, hash);
    }

    private void content(long place, Link link, @Nullable String salt, @Nullable String content) {
        if (salt == null || content == null) {
            Subject subject = new Subject(link.text("subject_kind"), link.text("subject_id"));
            if (lastErasure.getOrDefault(subject, 0L) > place) {
                erased++;
            } else {
                add(place, Kind.CONTENT_REMOVED, "has lost its content, and no erasure says so");
            }
        } else if (!Link.digest(salt, content).equals(link.contentDigest())) {
            add(place, Kind.CONTENT_CHANGED, "has another content than what was sealed");
        }
    }

    private void ends(Chain chain, Checkpoint end) {
        long missing = chain.last().place() - end.place();
        if (missing > 0) {
            add(
                    end.place() + 1,
                    Kind.TAIL_REMOVED,
                    missing + " up to the end, " + chain.last().place() + ", " + (missing == 1 ? "is" : "are")
                            + " missing");
        } else if (!chain.last().hash().equals(end.hash())) {
            add(end.place(), Kind.REWRITTEN, "is not the end that was sealed");
        }
    }

    private void compare(Chain chain) {
        if (held.isEmpty()) {
            return;
        }
        Checkpoint kept = held.get();
        if (kept.place() > chain.last().place()) {
            add(kept.place(), Kind.TAIL_REMOVED, "was there when the checkpoint was taken, and is not any more");
        } else if (kept.place() >= chain.removed().place() && !kept.hash().equals(hashAtHeld)) {
            add(kept.place(), Kind.REWRITTEN, "had another hash when the checkpoint was taken");
        }
    }

    private void remember(Checkpoint passed) {
        if (held.isPresent() && held.get().place() == passed.place()) {
            hashAtHeld = passed.hash();
        }
    }

    /** The last for each subject: it says that what went before may have lost its content. */
    private void readErasures() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select subject_kind, subject_id, max(place)"
                + " from audit_entry where operation = ? group by subject_kind, subject_id")) {
            query.setString(1, Erasures.OPERATION);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    lastErasure.put(new Subject(rows.getString(1), rows.getString(2)), rows.getLong(3));
                }
            }
        }
    }

    private void add(long place, Kind kind, String says) {
        found++;
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(place, kind, "Entry " + place + " " + says + "."));
        }
    }
}
