package org.tenon.audit.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tenon.audit.AuditEntry;
import org.tenon.audit.AuditEntry.Erasure;
import org.tenon.audit.AuditEntry.FieldChange;
import org.tenon.audit.AuditEntry.Step;
import org.tenon.json.TenonJson;
import org.tenon.kernel.actor.Source;
import org.tenon.kernel.auditlog.Outcome;
import org.tenon.kernel.auditlog.Subject;
import org.tenon.kernel.auditlog.Via;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.persistence.Utc;

/** Tells what an entry changed, by the entry before that shows the same thing. */
final class EntryHistory {

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private final Connection connection;
    private final List<StoredEntry> page;

    /** @param page the latest first */
    EntryHistory(Connection connection, List<StoredEntry> page) {
        this.connection = connection;
        this.page = page;
    }

    AuditEntry entry(StoredEntry stored) {
        try {
            Link link = stored.link();
            Optional<Map<String, String>> before = before(stored).map(StoredEntry::fields);
            return new AuditEntry(
                    stored.place(),
                    link.id(),
                    Utc.instant(link.happened()),
                    link.text("actor"),
                    new Source(link.text("channel"), link.text("address"), link.text("request")),
                    link.text("operation"),
                    Outcome.valueOf(link.text("outcome")),
                    stored.subject(),
                    new Via(
                            new ProviderVersion(link.text("provider"), link.text("provider_version")),
                            link.text("bundle")),
                    asked(stored.content()),
                    changes(before.orElse(Map.of()), stored.fields()),
                    before.isPresent(),
                    steps(stored.content()),
                    stored.erased() ? erasure(stored) : Optional.empty(),
                    stored.hash());
        } catch (SQLException failed) {
            throw new IllegalStateException("the audit log could not be read", failed);
        }
    }

    private Optional<StoredEntry> before(StoredEntry entry) throws SQLException {
        if (entry.state().isEmpty() || entry.erased()) {
            return Optional.empty();
        }
        // The page may leave out what another filter would show: only the entry right below in it needs no question.
        int index = page.indexOf(entry);
        if (index + 1 < page.size() && page.get(index + 1).place() == entry.place() - 1) {
            StoredEntry below = page.get(index + 1);
            if (shows(below, entry)) {
                return Optional.of(below);
            }
        }
        try (PreparedStatement query = connection.prepareStatement(StoredEntry.SELECT
                + "where e.subject_kind = ? and e.subject_id = ? and e.state = ? and e.place < ?"
                + " order by e.place desc fetch first 1 rows only")) {
            query.setString(1, entry.subject().kind());
            query.setString(2, entry.subject().id());
            query.setString(3, entry.state());
            query.setLong(4, entry.place());
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(StoredEntry.read(row)).filter(found -> !found.erased())
                        : Optional.empty();
            }
        }
    }

    private static boolean shows(StoredEntry below, StoredEntry entry) {
        return !below.erased()
                && below.state().equals(entry.state())
                && below.subject().equals(entry.subject());
    }

    private static List<FieldChange> changes(Map<String, String> before, Map<String, String> after) {
        Set<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            Optional<String> was = Optional.ofNullable(before.get(field));
            Optional<String> is = Optional.ofNullable(after.get(field));
            if (!was.equals(is)) {
                changes.add(new FieldChange(field, was, is));
            }
        }
        return changes;
    }

    private static Map<String, Object> asked(JsonNode content) {
        JsonNode asked = content.path("asked");
        return asked.isObject() ? TenonJson.mapper().convertValue(asked, OBJECT) : Map.of();
    }

    private static List<Step> steps(JsonNode content) {
        List<Step> steps = new ArrayList<>();
        content.path("steps")
                .forEach(each -> steps.add(new Step(
                        each.path("operation").asText(),
                        each.path("provider").asText(),
                        each.path("bundle").asText(),
                        new Subject(each.path("kind").asText(), each.path("id").asText()))));
        return steps;
    }

    private Optional<Erasure> erasure(StoredEntry entry) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(StoredEntry.SELECT
                + "where e.subject_kind = ? and e.subject_id = ? and e.operation = ? and e.place > ?"
                + " order by e.place fetch first 1 rows only")) {
            query.setString(1, entry.subject().kind());
            query.setString(2, entry.subject().id());
            query.setString(3, Erasures.OPERATION);
            query.setLong(4, entry.place());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Link by = StoredEntry.read(row).link();
                return Optional.of(new Erasure(by.text("actor"), Utc.instant(by.happened())));
            }
        }
    }
}
