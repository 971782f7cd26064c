package org.tenon.pricing.internal;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** When an edition of a part was made. Written once. */
@Entity(name = "Edition")
@Table(name = "pricing_edition")
@IdClass(EditionEntity.Key.class)
@SuppressWarnings("UnusedVariable") // queries read the fields
class EditionEntity {

    /** A part and a number. JPA wants a mutable class here. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String part;
        private long edition;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Objects.equals(part, key.part) && edition == key.edition;
        }

        @Override
        public int hashCode() {
            return Objects.hash(part, edition);
        }
    }

    @Id
    private String part;

    @Id
    private long edition;

    @Column(name = "made_at")
    private LocalDateTime madeAt;

    /** The part's; empty for editions that are older than it is kept. */
    private @Nullable String stamp;

    EditionEntity(String part, long edition, String stamp, Instant now) {
        this.part = part;
        this.edition = edition;
        this.stamp = stamp;
        this.madeAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }
}
