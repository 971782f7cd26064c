package org.tenon.customer.internal;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tenon.customer.activity.ActivityFile;
import org.tenon.customer.activity.ActivityFileId;
import org.tenon.customer.activity.ActivityId;
import org.tenon.persistence.Utc;

/** A row of files, without their content. */
@Entity(name = "ActivityFile")
@Table(name = "customer_activity_file")
class ActivityFileEntity {

    @Id
    private String id;

    @Column(name = "activity_id")
    private String activityId;

    private String name;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "byte_count")
    private long bytes;

    private String sha256;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "added_at")
    private LocalDateTime addedAt;

    ActivityFileEntity(ActivityFile file) {
        id = file.id().value();
        activityId = file.activity().value();
        name = file.name();
        mediaType = file.mediaType();
        bytes = file.bytes();
        sha256 = file.sha256();
        addedBy = file.addedBy();
        addedAt = Utc.column(file.addedAt());
    }

    ActivityFile toFile() {
        return new ActivityFile(
                new ActivityFileId(id),
                new ActivityId(activityId),
                name,
                mediaType,
                bytes,
                sha256,
                addedBy,
                Utc.instant(addedAt));
    }
}
