package org.tenon.customer;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenon.kernel.field.FieldCondition;
import org.tenon.kernel.field.FieldOrder;
import org.tenon.kernel.sight.Sight;

/**
 * Which customers are looked for: those for whom everything holds that is given.
 *
 * @param text matched without regard to case and accents, phones without regard to punctuation; blank matches all
 * @param kind organisations or persons only
 * @param parent those directly below it
 * @param owner those whom this user looks after
 * @param team those whom this team looks after
 * @param territory those in this territory
 * @param tag those with this tag, without regard to case
 * @param fields those of whom the company's own fields say this
 * @param order by which of these fields they are in order; by number when empty, and where the field says the same
 * @param sight those whom it covers: a list shows its reader nobody else
 */
public record CustomerQuery(
        String text,
        Optional<CustomerProfile.Kind> kind,
        Optional<CustomerId> parent,
        Optional<String> owner,
        Optional<String> team,
        Optional<String> territory,
        Optional<String> tag,
        List<FieldCondition> fields,
        Optional<FieldOrder> order,
        Sight sight) {

    public static final CustomerQuery ALL = new CustomerQuery("");

    public CustomerQuery {
        requireNonNull(text, "text");
        requireNonNull(kind, "kind");
        requireNonNull(parent, "parent");
        requireNonNull(owner, "owner");
        requireNonNull(team, "team");
        requireNonNull(territory, "territory");
        tag = tag.map(word -> word.strip().toLowerCase(Locale.ROOT));
        fields = List.copyOf(fields);
        requireNonNull(order, "order");
        requireNonNull(sight, "sight");
    }

    /** For a reader who sees everybody. */
    public CustomerQuery(
            String text,
            Optional<CustomerProfile.Kind> kind,
            Optional<CustomerId> parent,
            Optional<String> owner,
            Optional<String> team,
            Optional<String> territory,
            Optional<String> tag,
            List<FieldCondition> fields,
            Optional<FieldOrder> order) {
        this(text, kind, parent, owner, team, territory, tag, fields, order, Sight.EVERYTHING);
    }

    /** Those for whom everything holds that is given, whatever the company's own fields say; by number. */
    public CustomerQuery(
            String text,
            Optional<CustomerProfile.Kind> kind,
            Optional<CustomerId> parent,
            Optional<String> owner,
            Optional<String> team,
            Optional<String> territory,
            Optional<String> tag) {
        this(text, kind, parent, owner, team, territory, tag, List.of(), Optional.empty());
    }

    /** Those whom {@code text} finds. */
    public CustomerQuery(String text) {
        this(
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Those of them whom the reader sees. */
    public CustomerQuery seenWith(Sight readers) {
        return new CustomerQuery(text, kind, parent, owner, team, territory, tag, fields, order, readers);
    }

    public CustomerQuery ofKind(CustomerProfile.Kind only) {
        return new CustomerQuery(text, Optional.of(only), parent, owner, team, territory, tag, fields, order, sight);
    }

    public CustomerQuery below(CustomerId only) {
        return new CustomerQuery(text, kind, Optional.of(only), owner, team, territory, tag, fields, order, sight);
    }

    public CustomerQuery lookedAfterBy(
            Optional<String> onlyOwner, Optional<String> onlyTeam, Optional<String> onlyTerritory) {
        return new CustomerQuery(text, kind, parent, onlyOwner, onlyTeam, onlyTerritory, tag, fields, order, sight);
    }

    public CustomerQuery tagged(String only) {
        return new CustomerQuery(text, kind, parent, owner, team, territory, Optional.of(only), fields, order, sight);
    }

    /** Those of whom a field says this besides. */
    public CustomerQuery with(FieldCondition condition) {
        List<FieldCondition> all = new ArrayList<>(fields);
        all.add(condition);
        return new CustomerQuery(text, kind, parent, owner, team, territory, tag, all, order, sight);
    }

    public CustomerQuery inOrderOf(FieldOrder newOrder) {
        return new CustomerQuery(text, kind, parent, owner, team, territory, tag, fields, Optional.of(newOrder), sight);
    }
}
