package org.tenon.customer;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

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
 */
public record CustomerQuery(
        String text,
        Optional<CustomerProfile.Kind> kind,
        Optional<CustomerId> parent,
        Optional<String> owner,
        Optional<String> team,
        Optional<String> territory,
        Optional<String> tag) {

    public static final CustomerQuery ALL = new CustomerQuery("");

    public CustomerQuery {
        requireNonNull(text, "text");
        requireNonNull(kind, "kind");
        requireNonNull(parent, "parent");
        requireNonNull(owner, "owner");
        requireNonNull(team, "team");
        requireNonNull(territory, "territory");
        tag = tag.map(word -> word.strip().toLowerCase(Locale.ROOT));
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

    public CustomerQuery ofKind(CustomerProfile.Kind only) {
        return new CustomerQuery(text, Optional.of(only), parent, owner, team, territory, tag);
    }

    public CustomerQuery below(CustomerId only) {
        return new CustomerQuery(text, kind, Optional.of(only), owner, team, territory, tag);
    }

    public CustomerQuery lookedAfterBy(
            Optional<String> onlyOwner, Optional<String> onlyTeam, Optional<String> onlyTerritory) {
        return new CustomerQuery(text, kind, parent, onlyOwner, onlyTeam, onlyTerritory, tag);
    }

    public CustomerQuery tagged(String only) {
        return new CustomerQuery(text, kind, parent, owner, team, territory, Optional.of(only));
    }
}
