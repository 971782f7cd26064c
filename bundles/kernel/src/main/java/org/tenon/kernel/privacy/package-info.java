/**
 * What is kept of a person, wherever it is: to be handed out to him (GDPR art. 15 and 20, PIPL art. 45) and to be erased (GDPR art. 17,
 * PIPL art. 47). Everybody who keeps such data registers a {@link org.tenon.kernel.privacy.PersonalData}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.kernel.privacy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
