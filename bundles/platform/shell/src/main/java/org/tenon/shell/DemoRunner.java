package org.tenon.shell;

import java.io.PrintStream;
import org.osgi.annotation.versioning.ConsumerType;

/** A demo company that {@code tenon:demo} can load. */
@ConsumerType
public interface DemoRunner {

    /** How far it is, for a person. */
    String status();

    /**
     * Starts loading in the background, and returns. May be repeated: what is there already is not loaded again.
     *
     * @param out where it shows its progress and, at the end, its summary
     */
    void start(PrintStream out);
}
