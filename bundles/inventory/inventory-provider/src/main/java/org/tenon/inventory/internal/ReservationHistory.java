package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenon.inventory.ReservationChange;
import org.tenon.persistence.Utc;

/** What became of a reservation, as a text that is kept in its row: a change a line, oldest first. */
final class ReservationHistory {

    static final String RESERVED = "reserved";
    static final String RELEASED = "released";
    static final String ISSUED = "issued";
    static final String EXPIRED = "expired";
    static final String REALLOCATED = "reallocated";

    private static final int MAX_CHANGES = 500;
    private static final String SEPARATOR = ";";

    private ReservationHistory() {}

    static String with(@Nullable String history, ReservationRow row, LocalDateTime now, String why) {
        String change = String.join(
                SEPARATOR, now.toString(), why, plain(row.requested), plain(row.reserved), plain(row.shipped));
        if (history == null) {
            return change;
        }
        // 500 changes of at most 120 characters: well below what the column takes.
        String kept = history;
        if (history.chars().filter(each -> each == '\n').count() >= MAX_CHANGES - 1) {
            kept = history.substring(history.indexOf('\n') + 1);
        }
        return kept + '\n' + change;
    }

    private static String plain(BigDecimal quantity) {
        return Decimals.plain(quantity).toPlainString();
    }

    static List<ReservationChange> read(String line, @Nullable String history) {
        return history == null
                ? List.of()
                : history.lines()
                        .map(change -> change.split(SEPARATOR, -1))
                        .map(change -> new ReservationChange(
                                line,
                                Utc.instant(LocalDateTime.parse(change[0])),
                                change[1],
                                new BigDecimal(change[2]),
                                new BigDecimal(change[3]),
                                new BigDecimal(change[4])))
                        .toList();
    }
}
