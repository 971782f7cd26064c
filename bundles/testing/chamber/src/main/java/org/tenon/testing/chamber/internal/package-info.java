/**
 * What meets the candidate: the clock, the actors and the event log that the tests hold, and the run of the contract. Each
 * outcome is written down when it is known, so that a candidate that ends the process takes none away.
 */
@NullMarked
package org.tenon.testing.chamber.internal;

import org.jspecify.annotations.NullMarked;
