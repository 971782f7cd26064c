package org.tenon.shell.internal;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.tenon.verification.Level;
import org.tenon.verification.Verification;
import org.tenon.verification.VerificationState;
import org.tenon.verification.Verifications;

/** {@code tenon:verify} */
@Service
@Command(
        scope = "tenon",
        name = "verify",
        description = "Runs a capability's contract against an installed provider",
        detailedDescription =
                "The provider is copied into a process and a database of its own; nothing here is touched."
                        + " What comes of it is kept: tenon:use asks for it. Ctrl-C leaves the verification running; --cancel ends it.")
public final class VerifyCommand implements Action {

    private static final String SERVICE = "The verification of providers";

    @Argument(index = 0, name = "capability", description = "The capability, for example pricing", required = true)
    @Completion(CapabilityCompleter.class)
    private String capability = "";

    @Argument(index = 1, name = "provider", description = "The name of the provider", required = true)
    @Completion(ProviderCompleter.class)
    private String provider = "";

    @Option(name = "--level", description = "core, full or concurrent")
    @Completion(
            value = StringsCompleter.class,
            values = {"core", "full", "concurrent"})
    private String level = "full";

    @Option(name = "--last", description = "Prints what came of the last one, and begins none")
    private boolean last;

    @Option(name = "--cancel", description = "Ends the one that is running, and begins none")
    private boolean cancel;

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException, InterruptedException {
        PrintStream out = session.getConsole();
        Services services = new Services(context);
        if (last || cancel) {
            Verification one = services.require(Verifications.class, SERVICE, all -> all.last(capability, provider))
                    .orElseThrow(() -> new CommandException(provider + " was never verified"));
            out.print(new VerificationText(
                    cancel ? services.require(Verifications.class, SERVICE, all -> all.cancel(one.id())) : one));
            return null;
        }
        Level asked = Level.labelled(level)
                .orElseThrow(() -> new CommandException("a level is core, full or concurrent, not " + level));
        Verification now =
                services.require(Verifications.class, SERVICE, all -> all.begin(capability, provider, asked));
        out.println("Verifying " + capability + " " + provider + " " + now.version() + " at level " + level + " ...");
        int told = 0;
        while (now.state() == VerificationState.RUNNING) {
            TimeUnit.MILLISECONDS.sleep(500);
            String id = now.id();
            now = services.require(Verifications.class, SERVICE, all -> all.find(id))
                    .orElseThrow(() -> new CommandException("the verification is lost"));
            int ended = now.passed() + now.failed() + now.skipped();
            if (ended >= told + 20 && now.state() == VerificationState.RUNNING) {
                told = ended;
                out.println("  " + ended + " of " + now.planned());
            }
        }
        out.print(new VerificationText(now));
        return null;
    }
}
