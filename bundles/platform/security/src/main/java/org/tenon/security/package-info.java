/**
 * What happens to users, as events. Who is acting is asked of {@link org.tenon.kernel.actor.Actors}; users and tokens are
 * kept by REST.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.tenon.security;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
