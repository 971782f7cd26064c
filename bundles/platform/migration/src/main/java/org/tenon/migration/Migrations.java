package org.tenon.migration;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Moves data between providers. The source serves all calls until the end: what changes there meanwhile is mirrored. In the
 * end the capability's calls wait for a moment, the rest is mirrored, counts, sums and checksums are compared, and only when
 * they are equal the target gets the calls. Whatever happens before, a crash included, leaves the source in charge.
 */
@ProviderType
public interface Migrations {

    /**
     * Begins a migration and returns at once.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with a pointer when a provider is not there or does not offer
     *     an export, or an import, or when both are the same
     * @throws org.tenon.kernel.problem.ConflictException {@code migration.nodes} when another node is alive on the database: only the
     *     calls of this one can be held; {@code migration.not-in-charge} when the source does not answer the
     *     capability's calls; {@code capability.unverified} when the target has not passed the capability's contract, so
     *     that it could not have the calls in the end; {@code migration.format} when the target takes another format, or an
     *     earlier version; {@code migration.not-taken} when it does not keep a kind of which the source has records, and what
     *     {@link org.tenon.kernel.exchange.DataImport#requireFit} throws; {@code migration.running} when
     *     another one of the capability is not over; {@code migration.target-not-empty} when the target has records that the
     *     source has not, and the request does not say that they may go
     */
    Migration start(MigrationRequest request);

    /** All migrations, the latest first; at most 100. */
    List<Migration> list();

    /** @throws org.tenon.kernel.problem.NotFoundException {@code migration.not-found} */
    Migration find(String id);

    /**
     * Takes up a migration that was interrupted or failed, where it was. One that is under way is left alone.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code migration.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code migration.over} when it was finished or cancelled, and as
     *     {@link #start}
     */
    Migration resume(String id);

    /**
     * Gives a migration up. The source stays in charge; what the target has got stays there.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code migration.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code migration.over} when it is over
     */
    Migration cancel(String id);
}
