/** What goes into the provider bundles of the tests. */
@NullMarked
package org.tenon.switchboard.sample.provider;

import org.jspecify.annotations.NullMarked;
