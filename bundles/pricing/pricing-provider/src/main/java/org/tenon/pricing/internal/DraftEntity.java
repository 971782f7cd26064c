package org.tenon.pricing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.pricing.NewPriceDraft;
import org.tenon.pricing.PriceDraft;
import org.tenon.pricing.PriceDraftId;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;

/** A row of drafts, without their rules. Changed only while it is locked, so its version is counted here. */
@Entity(name = "Draft")
@Table(name = "pricing_draft")
class DraftEntity {

    @Id
    private String id;

    @Column(name = "list_id")
    private String list;

    private String name;
    private String state;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "published_as")
    private @Nullable Long publishedAs;

    private long version;

    DraftEntity(PriceDraftId id, PriceListId list, String name, Instant now) {
        this.id = id.value();
        this.list = list.value();
        this.name = name;
        this.state = column(PriceDraft.State.OPEN);
        this.changedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        this.version = 1;
    }

    PriceDraftId draftId() {
        return new PriceDraftId(id);
    }

    PriceListId listId() {
        return new PriceListId(list);
    }

    long version() {
        return version;
    }

    PriceDraft.State state() {
        return PriceDraft.State.valueOf(state.toUpperCase(Locale.ROOT));
    }

    void requireOpen() {
        if (state() != PriceDraft.State.OPEN) {
            throw new ConflictException(
                    "pricing.draft-closed",
                    "The draft " + name + " is " + state + " and stays as it is.",
                    Map.of("draft", id, "state", state));
        }
    }

    void rename(String newName, Instant now) {
        name = newName;
        touch(now);
    }

    void drop(Instant now) {
        state = column(PriceDraft.State.DROPPED);
        touch(now);
    }

    void publish(LocalDate from, long listVersion, Instant now) {
        state = column(PriceDraft.State.PUBLISHED);
        validFrom = from;
        publishedAs = listVersion;
        touch(now);
    }

    private void touch(Instant now) {
        changedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        version++;
    }

    PriceDraft toDraft(List<PriceRule> rules, List<PriceRuleId> ended) {
        return new PriceDraft(
                draftId(),
                listId(),
                new NewPriceDraft(
                        name, rules.stream().map(PriceRule::definition).toList(), ended),
                rules,
                state(),
                changedAt.toInstant(ZoneOffset.UTC),
                Optional.ofNullable(validFrom),
                Optional.ofNullable(publishedAs),
                version);
    }

    private static String column(PriceDraft.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
