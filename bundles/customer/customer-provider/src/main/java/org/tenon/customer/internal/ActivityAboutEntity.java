package org.tenon.customer.internal;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.activity.ActivityId;

/** What an activity is found by: a user who owns it or takes part, or a thing that it is about. */
@Entity(name = "ActivityAbout")
@Table(name = "customer_activity_about")
@IdClass(ActivityAboutEntity.Key.class)
class ActivityAboutEntity {

    /** No thing is called so: their kinds have no at sign. */
    static final String USER = "@user";

    @Id
    @Column(name = "activity_id")
    private String activityId;

    @Id
    private String kind;

    @Id
    private String name;

    ActivityAboutEntity(ActivityId activity, String kind, String name) {
        this.activityId = activity.value();
        this.kind = kind;
        this.name = name;
    }

    /** The key of a row. JPA wants a mutable class here. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String activityId;
        private @Nullable String kind;
        private @Nullable String name;

        /** Filled by JPA. */
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(key.activityId, activityId)
                    && Objects.equals(key.kind, kind)
                    && Objects.equals(key.name, name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(activityId, kind, name);
        }
    }
}
