/** Who comes to the web server while it starts is told so; what is asked for is somebody else's business. */
@NullMarked
package org.tenon.doorkeeper.internal;

import org.jspecify.annotations.NullMarked;
