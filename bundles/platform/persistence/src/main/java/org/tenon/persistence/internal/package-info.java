/**
 * The database of the installation: connections, transactions, migrations, number series and the units of providers. All
 * of it runs the same in a plain JUnit class path, where {@link org.tenon.persistence.internal.Database} is the way in,
 * and in OSGi, where {@link org.tenon.persistence.internal.PersistenceActivator} is.
 */
@NullMarked
package org.tenon.persistence.internal;

import org.jspecify.annotations.NullMarked;
