/**
 * How Tenon writes and reads JSON, in one place for requests, answers and events. Only the platform uses it: bodies and
 * events are plain records that know no JSON library.
 */
@Export
@Version("1.2.0")
@NullMarked
package org.tenon.json;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
