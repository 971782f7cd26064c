package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What is known of somebody who may become a customer. Texts have at most 200 characters, the note 2000.
 *
 * @param name whom to talk to
 * @param company whom he works for; empty for a person
 * @param country as he says it, for example {@code "CN"}; compared without regard to case
 * @param region a part of the country
 * @param source where he comes from: {@code "fair"}, {@code "web"}, ...
 * @param team the team of {@link SalesMember} that it is for
 * @param stage one of the configured ones, without regard to case; empty for the first
 * @param owner the user who works on it; empty for whom it is given to
 */
public record LeadDetails(
        String name,
        Optional<String> company,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> country,
        Optional<String> region,
        Optional<String> source,
        Optional<String> team,
        Optional<String> stage,
        Optional<String> owner,
        Optional<String> note) {

    public static final int MAX_TEXT = 200;
    public static final int MAX_NOTE = 2000;

    public LeadDetails {
        requireNonNull(name, "name");
        requireNonNull(company, "company");
        requireNonNull(email, "email");
        requireNonNull(phone, "phone");
        requireNonNull(country, "country");
        requireNonNull(region, "region");
        requireNonNull(source, "source");
        requireNonNull(team, "team");
        requireNonNull(stage, "stage");
        requireNonNull(owner, "owner");
        requireNonNull(note, "note");
        if (name.isBlank() || name.length() > MAX_TEXT) {
            throw new IllegalArgumentException("a lead's name has 1 to " + MAX_TEXT + " characters");
        }
    }

    /** Somebody of whom only the name is known. */
    public static LeadDetails of(String name) {
        Optional<String> none = Optional.empty();
        return new LeadDetails(name, none, none, none, none, none, none, none, none, none, none);
    }

    public LeadDetails from(String itsCountry, String itsRegion, String itsSource) {
        return new LeadDetails(
                name,
                company,
                email,
                phone,
                Optional.of(itsCountry),
                Optional.of(itsRegion),
                Optional.of(itsSource),
                team,
                stage,
                owner,
                note);
    }

    public LeadDetails forTeam(String itsTeam) {
        return new LeadDetails(
                name, company, email, phone, country, region, source, Optional.of(itsTeam), stage, owner, note);
    }

    public LeadDetails in(String itsStage) {
        return new LeadDetails(
                name, company, email, phone, country, region, source, team, Optional.of(itsStage), owner, note);
    }

    public LeadDetails at(String itsCompany, String itsEmail, String itsPhone) {
        return new LeadDetails(
                name,
                Optional.of(itsCompany),
                Optional.of(itsEmail),
                Optional.of(itsPhone),
                country,
                region,
                source,
                team,
                stage,
                owner,
                note);
    }
}
