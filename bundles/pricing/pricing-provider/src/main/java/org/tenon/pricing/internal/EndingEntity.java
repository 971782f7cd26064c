package org.tenon.pricing.internal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The end of a rule or a promotion until an edition moved it. Written once; read by {@link Endings}. */
@Entity(name = "Ending")
@Table(name = "pricing_ending")
@IdClass(EndingEntity.Key.class)
@SuppressWarnings("UnusedVariable") // queries read the fields
class EndingEntity {

    /** What was ended, and in which edition. JPA wants a mutable class here. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String subject;
        private long edition;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Objects.equals(subject, key.subject) && edition == key.edition;
        }

        @Override
        public int hashCode() {
            return Objects.hash(subject, edition);
        }
    }

    @Id
    private String subject;

    @Id
    private long edition;

    @Column(name = "list_id")
    private String list;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    EndingEntity(String subject, long edition, String list, @Nullable LocalDate validTo) {
        this.subject = subject;
        this.edition = edition;
        this.list = list;
        this.validTo = validTo;
    }
}
