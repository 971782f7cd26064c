package org.tenon.itests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.framework.BundleContext;

/** Somebody at the Karaf shell. */
final class Shell {

    private final SessionFactory sessions;

    Shell(BundleContext context) {
        this.sessions = context.getService(context.getServiceReference(SessionFactory.class));
    }

    /** Gives a command. @return what it printed */
    String run(String command) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream console = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Session session = sessions.create(new ByteArrayInputStream(new byte[0]), console, console);
        try {
            session.execute(command);
        } finally {
            session.close();
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** Gives a command that is refused. @return why */
    String refused(String command) {
        try {
            String printed = run(command);
            throw new AssertionError(command + " was not refused: " + printed);
        } catch (Exception refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
