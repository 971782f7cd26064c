@NullMarked
package org.tenon.inventory.internal;

import org.jspecify.annotations.NullMarked;
