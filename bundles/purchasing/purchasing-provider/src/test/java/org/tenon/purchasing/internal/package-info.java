@NullMarked
package org.tenon.purchasing.internal;

import org.jspecify.annotations.NullMarked;
