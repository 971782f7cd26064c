/** The company that runs the installation, from its configuration. */
@NullMarked
package org.tenon.company.internal;

import org.jspecify.annotations.NullMarked;
