/** A REST bundle as a capability writes one, for the tests. */
package org.tenon.sample.rest;
