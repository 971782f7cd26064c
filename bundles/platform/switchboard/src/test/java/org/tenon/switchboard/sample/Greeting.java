package org.tenon.switchboard.sample;

import java.util.List;
import java.util.Optional;
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

    /** Writes to somebody. */
    @ReadOnly
    default Card write(String name) {
        return new Card("Dear " + name, List.of(), Optional.empty());
    }

    /** Changes something, so that it is never copied to a candidate. */
    String learn(String word);
}
