package org.tenon.audit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.json.TenonJson;
import org.tenon.kernel.auditlog.AuditLog;
import org.tenon.kernel.auditlog.PlatformChange;
import org.tenon.kernel.auditlog.Subject;
import org.tenon.kernel.privacy.ErasedData;
import org.tenon.kernel.privacy.Person;
import org.tenon.kernel.privacy.PersonalData;
import org.tenon.kernel.privacy.PersonalRecords;
import org.tenon.persistence.UnitOfWork;

/**
 * What the log of changes says of a person: what was changed of the customer that he is, whatever names him and his customer, whatever has an
 * address of his, and whatever has a value that is nothing but his name. A content goes as a whole, since the chain knows its digest; that there was a change, when and by
 * whom stays, and an entry for each thing says that it lost some. Looks at all contents that are kept: persons are not erased every day.
 */
@Component(service = PersonalData.class)
public final class AuditPersonalData implements PersonalData {

    private static final String REASON = "personal data erased";
    private static final String EVIDENCE =
            "That there was a change, when and by whom stays, and the chain of the log holds; what it said is gone.";

    private final UnitOfWork unit;
    private final Sealer sealer;
    private final AuditLog log;

    @Activate
    public AuditPersonalData(
            @Reference(target = "(unit=audit)") UnitOfWork unit, @Reference Sealer sealer, @Reference AuditLog log) {
        this.unit = unit;
        this.sealer = sealer;
        this.log = log;
    }

    private record Entry(long place, String happened, String actor, String operation, Subject subject, String content) {

        Map<String, String> facts() {
            return Map.of(
                    "at", happened,
                    "by", actor,
                    "operation", operation,
                    "subject", subject.kind() + "/" + subject.id(),
                    "content", content);
        }
    }

    @Override
    public String owner() {
        return "audit-log";
    }

    @Override
    public List<PersonalRecords> of(Person person) {
        sealer.seal();
        Collection<Entry> found = unit.call(em -> Sql.onConnection(em, connection -> about(connection, person)));
        return found.isEmpty()
                ? List.of()
                : List.of(new PersonalRecords(
                        "changes", found.stream().map(Entry::facts).toList()));
    }

    @Override
    public List<ErasedData> erase(Person person) {
        sealer.seal();
        Collection<Entry> found = unit.call(em -> Sql.onConnection(em, connection -> {
            Collection<Entry> about = about(connection, person);
            remove(connection, about);
            return about;
        }));
        Map<Subject, Long> subjects =
                found.stream().collect(Collectors.groupingBy(Entry::subject, Collectors.counting()));
        subjects.forEach((subject, entries) -> log.changed(
                AuditPersonalData.class,
                new PlatformChange(Erasures.OPERATION, subject, Map.of("reason", REASON, "entries", entries))));
        return found.isEmpty() ? List.of() : List.of(ErasedData.anonymised("changes", found.size(), EVIDENCE));
    }

    private static Collection<Entry> about(Connection connection, Person person) throws SQLException {
        SortedMap<Long, Entry> found = new TreeMap<>();
        for (String customer : person.customers()) {
            add(
                    found,
                    connection,
                    "e.subject_kind = 'customer' and e.subject_id = ?",
                    customer,
                    content -> person.whole() || names(content, person));
            add(
                    found,
                    connection,
                    "c.content like ? escape '!'",
                    containing(quoted(customer)),
                    content -> names(content, person));
        }
        for (String email : person.emails()) {
            add(found, connection, "lower(c.content) like ? escape '!'", containing(email), content -> true);
        }
        for (String phone : person.phones()) {
            add(found, connection, "c.content like ? escape '!'", containing(quoted(phone)), content -> true);
        }
        for (String name : person.names()) {
            add(found, connection, "c.content like ? escape '!'", containing(quoted(name)), content -> true);
        }
        return found.values();
    }

    private static boolean names(String content, Person person) {
        return !person.takenOutOf(content).equals(content);
    }

    private static void add(
            Map<Long, Entry> found, Connection connection, String condition, String value, Predicate<String> says)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select e.place, e.happened, e.actor, e.operation, e.subject_kind, e.subject_id, c.content"
                        + " from audit_entry e join audit_content c on c.place = e.place where e.operation <> ? and "
                        + condition)) {
            query.setString(1, Erasures.OPERATION);
            query.setString(2, value);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String content = rows.getString(7);
                    if (says.test(content)) {
                        found.put(
                                rows.getLong(1),
                                new Entry(
                                        rows.getLong(1),
                                        rows.getString(2),
                                        rows.getString(3),
                                        rows.getString(4),
                                        new Subject(rows.getString(5), rows.getString(6)),
                                        content));
                    }
                }
            }
        }
    }

    private static void remove(Connection connection, Collection<Entry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        Sql.removing(connection);
        try (PreparedStatement delete = connection.prepareStatement("delete from audit_content where place = ?")) {
            for (Entry each : entries) {
                delete.setLong(1, each.place());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private static String containing(String word) {
        return "%" + word.replaceAll("([!%_])", "!$1") + "%";
    }

    /** As a value in the content's JSON. */
    private static String quoted(String text) {
        try {
            return TenonJson.mapper().writeValueAsString(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
