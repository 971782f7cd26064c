@NullMarked
package org.tenon.order.internal;

import org.jspecify.annotations.NullMarked;
