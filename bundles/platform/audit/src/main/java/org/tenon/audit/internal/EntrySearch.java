package org.tenon.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenon.audit.EntryFilter;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.persistence.Utc;

/** Finds entries, the latest first. */
final class EntrySearch {

    private final Connection connection;
    private final StringBuilder where = new StringBuilder("where 1 = 1");
    private final List<Object> values = new ArrayList<>();

    EntrySearch(Connection connection) {
        this.connection = connection;
    }

    /** @return one more than the page holds, when there are more */
    List<StoredEntry> run(EntryFilter filter, PageRequest page) throws SQLException {
        filter.kind().ifPresent(kind -> and("e.subject_kind = ?", kind));
        filter.subject().ifPresent(subject -> and("e.subject_id = ?", subject));
        filter.actor().ifPresent(actor -> and("e.actor = ?", actor));
        filter.operation().ifPresent(begin -> and("e.operation like ? escape '!'", escaped(begin) + "%"));
        filter.from().ifPresent(from -> and("e.happened >= ?", Utc.column(from)));
        filter.to().ifPresent(to -> and("e.happened < ?", Utc.column(to)));
        page.after().ifPresent(after -> and("e.place < ?", place(after)));
        try (PreparedStatement query = connection.prepareStatement(StoredEntry.SELECT + where
                + " order by e.place desc fetch first " + (page.limit() + 1) + " rows only")) {
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            List<StoredEntry> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(StoredEntry.read(rows));
                }
            }
            return found;
        }
    }

    private void and(String condition, Object value) {
        where.append(" and ").append(condition);
        values.add(value);
    }

    private static String escaped(String begin) {
        return begin.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static long place(String after) {
        return Optional.of(after)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(
                        () -> new InvalidRequestException("", "after", "after takes the next of the page before."));
    }
}
