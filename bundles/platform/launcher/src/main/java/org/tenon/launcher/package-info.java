/**
 * What runs before OSGi does: reads the environment, refuses a start that cannot succeed with one line that says why, and
 * then hands over to Karaf. Nothing here is seen by bundles; they read the same environment variables, or the system
 * properties that {@link org.tenon.launcher.Settings} sets.
 */
@NullMarked
package org.tenon.launcher;

import org.jspecify.annotations.NullMarked;
