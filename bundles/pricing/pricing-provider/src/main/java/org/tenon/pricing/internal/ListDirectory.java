package org.tenon.pricing.internal;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.pricing.PriceListId;

/** All price lists without their rules, as they were under one stamp. Immutable. */
final class ListDirectory {

    /** Under a stamp that is never given, so that it counts as old. */
    static final ListDirectory NONE = new ListDirectory("", List.of());

    private final String stamp;
    private final Map<String, ListRow> byId = new HashMap<>();
    private final Map<String, ListRow> byCode = new HashMap<>();
    private final Map<Currency, ListRow> defaults = new HashMap<>();

    ListDirectory(String stamp, List<ListRow> lists) {
        this.stamp = stamp;
        for (ListRow row : lists) {
            byId.put(row.list().id().value(), row);
            byCode.put(row.list().definition().code(), row);
            if (row.list().isDefault()) {
                defaults.put(row.list().definition().currency(), row);
            }
        }
    }

    boolean isOf(String otherStamp) {
        return stamp.equals(otherStamp);
    }

    /** The list with the id or, without such a one, the code. */
    Optional<ListRow> named(String idOrCode) {
        return Optional.ofNullable(byId.get(idOrCode)).or(() -> Optional.ofNullable(byCode.get(idOrCode)));
    }

    Optional<ListRow> defaultFor(Currency currency) {
        return Optional.ofNullable(defaults.get(currency));
    }

    Optional<ListRow> find(PriceListId id) {
        return Optional.ofNullable(byId.get(id.value()));
    }
}
