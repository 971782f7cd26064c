/** Products over HTTP. Knows only the capability's API, whoever provides it. */
@NullMarked
package org.tenon.catalog.rest;

import org.jspecify.annotations.NullMarked;
