package org.tenon.switchboard.sample;

import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** A capability for tests. */
@Capability("greeting")
public interface Greeting {

    /** Answers {@code "<provider> <name>"}. */
    @ReadOnly
    String greet(String name);

    /** Greets somebody who comes by a channel. */
    @ReadOnly
    String greet(Visitor visitor);

    /** Changes something, so that it is never copied to a candidate. */
    String learn(String word);
}
