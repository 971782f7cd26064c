/**
 * What a provider needs to keep data: its unit of work, and the way instants are stored.
 *
 * <p>A provider bundle carries {@code META-INF/persistence.xml} with one unit and SQL migrations in {@code db/<unit>/};
 * the header {@code Meta-Persistence} announces them. The platform migrates the schema and then publishes the unit's
 * {@link org.tenon.persistence.UnitOfWork} with the service property {@code unit=<unit>}. Providers never open
 * connections, start transactions or see a data source by other ways.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.tenon.persistence;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
