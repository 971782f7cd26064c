@NullMarked
package org.tenon.sales.internal.policy;

import org.jspecify.annotations.NullMarked;
