package org.tenon.audit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tenon.json.TenonJson;
import org.tenon.kernel.auditlog.Subject;

/**
 * An entry as it is kept.
 *
 * @param content what it says of its change; missing when it was taken away
 */
record StoredEntry(long place, Link link, String hash, JsonNode content) {

    static final String SELECT = "select e.place, e.hash, e.content_digest, c.content, e."
            + Link.COLUMNS.replace(", ", ", e.")
            + " from audit_entry e left join audit_content c on c.place = e.place ";

    static StoredEntry read(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getLong(1),
                Link.read(row, 5, row.getString(3)),
                row.getString(2),
                Optional.ofNullable(row.getString(4)).map(StoredEntry::parsed).orElse(MissingNode.getInstance()));
    }

    private static JsonNode parsed(String content) {
        try {
            return TenonJson.mapper().readTree(content);
        } catch (JsonProcessingException damaged) {
            // Somebody changed it; whoever verifies finds that out, and whoever reads sees the rest.
            return MissingNode.getInstance();
        }
    }

    Subject subject() {
        return new Subject(link.text("subject_kind"), link.text("subject_id"));
    }

    String state() {
        return link.text("state");
    }

    boolean erased() {
        return content.isMissingNode();
    }

    /** The fields that it shows, by path. */
    Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        content.path("after")
                .properties()
                .forEach(each -> fields.put(each.getKey(), each.getValue().asText()));
        return fields;
    }
}
