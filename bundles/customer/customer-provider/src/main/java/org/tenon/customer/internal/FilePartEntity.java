package org.tenon.customer.internal;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A piece of a file. */
@Entity(name = "FilePart")
@Table(name = "customer_activity_file_part")
@IdClass(FilePartEntity.Key.class)
class FilePartEntity {

    @Id
    @Column(name = "file_id")
    private String fileId;

    @Id
    private int place;

    private byte[] content;

    FilePartEntity(String fileId, int place, byte[] content) {
        this.fileId = fileId;
        this.place = place;
        this.content = content;
    }

    byte[] content() {
        return content;
    }

    /** The key of a row. JPA wants a mutable class here. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String fileId;
        private int place;

        /** Filled by JPA. */
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.place == place && Objects.equals(key.fileId, fileId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(fileId, place);
        }
    }
}
