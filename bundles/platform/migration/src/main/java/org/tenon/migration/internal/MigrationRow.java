package org.tenon.migration.internal;

import java.time.LocalDateTime;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.migration.Migration;
import org.tenon.persistence.Utc;

/** A migration and how far it is. */
@Entity
@Table(name = "migration_run")
class MigrationRow {

    @Id
    String id = "";

    String capability = "";
    String source = "";
    String target = "";
    String state = Migration.State.COPYING.name();

    /** The kind that is being copied; null before the first and after the last. */
    @Nullable
    String kind;

    /** The last key of that kind that was copied. */
    @Column(name = "copy_cursor")
    @Nullable
    String cursor;

    /** What happened up to here is mirrored. */
    @Column(name = "feed_position")
    long position;

    long total;
    long copied;
    long mirrored;
    long repaired;
    LocalDateTime started = LocalDateTime.MIN;

    @Nullable
    LocalDateTime ended;

    @Nullable
    String reason;

    Migration.State state() {
        return Migration.State.valueOf(state);
    }

    Migration toMigration(boolean active) {
        return new Migration(
                id,
                capability,
                source,
                target,
                state(),
                active,
                total,
                copied,
                mirrored,
                repaired,
                Utc.instant(started),
                Optional.ofNullable(ended).map(Utc::instant),
                Optional.ofNullable(reason));
    }
}
