package org.tenon.switchboard.sample.provider;

import org.tenon.switchboard.sample.Greeting;
import org.tenon.switchboard.sample.Visitor;

/** Says its name; complains when it is asked, or still asked, after it was closed. */
final class Voice implements Greeting {

    private volatile String name = "";
    private volatile boolean closed;

    void name(String now) {
        name = now;
    }

    void close() {
        closed = true;
    }

    @Override
    public String greet(String who) {
        return say(name + " " + who);
    }

    @Override
    public String greet(Visitor visitor) {
        return greet(visitor.name());
    }

    @Override
    public String learn(String word) {
        return say(word);
    }

    String leave(String who) {
        return say("bye " + who);
    }

    private String say(String words) {
        complainIfClosed();
        Thread.onSpinWait();
        complainIfClosed();
        return words;
    }

    private void complainIfClosed() {
        if (closed) {
            throw new IllegalStateException("called after it was closed");
        }
    }
}
