/** What stands between the HTTP whiteboard and the bundles that give it servlets. */
@NullMarked
package org.tenon.http.internal;

import org.jspecify.annotations.NullMarked;
