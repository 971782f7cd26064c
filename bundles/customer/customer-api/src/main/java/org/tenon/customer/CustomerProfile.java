package org.tenon.customer;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tenon.kernel.sight.Belonging;

/**
 * What a customer is, whom it belongs to, and who looks after it.
 *
 * @param parent the organisation that it buys for or belongs to commercially: a branch's company, a contact's employer. What
 *     the customer does not say itself (tax id and region, terms, price list, credit) is the parent's
 * @param owner the user who looks after it
 * @param team the team that does
 * @param territory where it is, in the company's own division
 * @param tags words to find it by, without regard to case: kept in lower case, in order, each once
 */
public record CustomerProfile(
        Kind kind,
        Optional<CustomerId> parent,
        Optional<String> owner,
        Optional<String> team,
        Optional<String> territory,
        SortedSet<String> tags) {

    /** How many levels a hierarchy may have, the topmost customer's included. */
    public static final int MAX_LEVELS = 10;

    /** An organisation on its own that nobody in particular looks after. */
    public static final CustomerProfile ORGANISATION = new CustomerProfile(
            Kind.ORGANISATION,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Collections.emptySortedSet());

    /** What a customer is. */
    public enum Kind {
        ORGANISATION,
        PERSON
    }

    public CustomerProfile {
        requireNonNull(kind, "kind");
        requireNonNull(parent, "parent");
        requireNonNull(owner, "owner");
        requireNonNull(team, "team");
        requireNonNull(territory, "territory");
        tags = Collections.unmodifiableSortedSet(lowerCase(tags));
    }

    /** Whose the customer is, and with it what is kept of it elsewhere. */
    public Belonging belonging() {
        return new Belonging(owner, team, territory);
    }

    public CustomerProfile ofKind(Kind newKind) {
        return new CustomerProfile(newKind, parent, owner, team, territory, tags);
    }

    public CustomerProfile below(CustomerId newParent) {
        return new CustomerProfile(kind, Optional.of(newParent), owner, team, territory, tags);
    }

    /** On its own, as the topmost of what is below it. */
    public CustomerProfile withoutParent() {
        return new CustomerProfile(kind, Optional.empty(), owner, team, territory, tags);
    }

    public CustomerProfile lookedAfterBy(
            Optional<String> newOwner, Optional<String> newTeam, Optional<String> newTerritory) {
        return new CustomerProfile(kind, parent, newOwner, newTeam, newTerritory, tags);
    }

    public CustomerProfile tagged(Collection<String> newTags) {
        return new CustomerProfile(kind, parent, owner, team, territory, new TreeSet<>(Set.copyOf(newTags)));
    }

    private static TreeSet<String> lowerCase(Collection<String> tags) {
        List<String> lower =
                tags.stream().map(tag -> tag.strip().toLowerCase(Locale.ROOT)).toList();
        return new TreeSet<>(lower);
    }
}
