/**
 * Messages to people outside: capabilities queue them, the platform keeps and repeats them, channels take them to e-mail,
 * WeCom and whatever an installation adds. What a message says is the capabilities' business; who a user of this
 * installation is, and what he is shown, is not kept here.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.kernel.message;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
