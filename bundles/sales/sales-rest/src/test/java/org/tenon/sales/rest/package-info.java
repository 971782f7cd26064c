/** Sales over HTTP, tested without a server. */
@NullMarked
package org.tenon.sales.rest;

import org.jspecify.annotations.NullMarked;
