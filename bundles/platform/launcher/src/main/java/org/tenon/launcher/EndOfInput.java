package org.tenon.launcher;

import java.io.IOException;
import java.io.InputStream;

/**
 * Ends an instance when its standard input ends: that of a program that has started it through a pipe does so
 * however that program itself ends, killed too.
 */
final class EndOfInput {

    /** The environment variable that asks for it. */
    static final String VARIABLE = "TENON_STOP_ON_EOF";

    private EndOfInput() {}

    static void stopsTheProcess(InputStream input) {
        Thread reader = new Thread(() -> await(input), "Tenon end of input");
        reader.setDaemon(true);
        reader.start();
    }

    private static void await(InputStream input) {
        try {
            while (input.read() >= 0) {
                // What is written to an instance means nothing.
            }
        } catch (IOException closed) {
            System.err.println("tenon: the standard input broke: " + closed.getMessage());
        }
        System.err.println("tenon: the standard input has ended, and so do we");
        System.exit(0);
    }
}
