package org.tenon.pricing.internal;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.pricing.PriceDraftId;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceListVersion;

/** What a change made of a list. Written once. */
@Entity(name = "ListVersion")
@Table(name = "pricing_list_version")
@IdClass(ListVersionEntity.Key.class)
class ListVersionEntity {

    /** A list and a number. JPA wants a mutable class here. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String list;
        private long version;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Objects.equals(list, key.list) && version == key.version;
        }

        @Override
        public int hashCode() {
            return Objects.hash(list, version);
        }
    }

    @Id
    @Column(name = "list_id")
    private String list;

    @Id
    private long version;

    @Column(name = "made_at")
    private LocalDateTime madeAt;

    private int added;
    private int ended;

    @Column(name = "draft_id")
    private @Nullable String draft;

    ListVersionEntity(String list, long version, Instant now, int added, int ended, @Nullable String draft) {
        this.list = list;
        this.version = version;
        this.madeAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        this.added = added;
        this.ended = ended;
        this.draft = draft;
    }

    PriceListVersion toVersion() {
        return new PriceListVersion(
                new PriceListId(list),
                version,
                madeAt.toInstant(ZoneOffset.UTC),
                added,
                ended,
                Optional.ofNullable(draft).map(PriceDraftId::new));
    }
}
