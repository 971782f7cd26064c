/** Customers, groups and the 360 view over HTTP. Knows only the capability's API, whoever provides it. */
@NullMarked
package org.tenon.customer.rest;

import org.jspecify.annotations.NullMarked;
