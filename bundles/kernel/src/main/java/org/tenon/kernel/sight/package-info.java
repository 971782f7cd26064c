/**
 * Which records somebody may see. The platform's security says what an {@link org.tenon.kernel.actor.Actor} sees; whoever lists
 * records gives that along with the question; the REST surface asks {@link org.tenon.kernel.sight.RecordSight}s about single
 * ones. What somebody may do is another matter: {@link org.tenon.kernel.actor.Actor#may}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.kernel.sight;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
