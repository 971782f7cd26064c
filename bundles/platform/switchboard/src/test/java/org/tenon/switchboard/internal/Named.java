package org.tenon.switchboard.internal;

import java.util.function.UnaryOperator;
import org.tenon.switchboard.sample.Greeting;
import org.tenon.switchboard.sample.Visitor;

/** A provider that greets with its name, after doing what the test wants. */
record Named(String name, UnaryOperator<String> work) implements Greeting {

    Named(String name) {
        this(name, who -> name + " " + who);
    }

    @Override
    public String greet(String who) {
        return work.apply(who);
    }

    @Override
    public String greet(Visitor visitor) {
        return greet(visitor.name());
    }

    @Override
    public String learn(String word) {
        return work.apply(word);
    }
}
