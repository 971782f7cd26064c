package org.tenon.switchboard.sample;

import org.tenon.kernel.capability.Capability;

/** The second interface of the capability for tests. */
@Capability("greeting")
public interface Farewell {

    String leave(String name);
}
