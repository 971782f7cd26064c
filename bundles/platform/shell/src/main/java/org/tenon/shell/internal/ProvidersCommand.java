package org.tenon.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.tenon.switchboard.CapabilityStatus;

/** {@code tenon:providers} */
@Service
@Command(
        scope = "tenon",
        name = "providers",
        description = "Shows the providers, how far they are trusted and how they fare",
        detailedDescription =
                "Trust: local providers are called as they are; remote and untrusted ones have a time limit,"
                        + " a limit of calls at a time and a circuit breaker (etc/org.tenon.switchboard.cfg, isolate). Verified:"
                        + " shipped is part of the distribution; otherwise the level of the contract that it passed.")
public final class ProvidersCommand implements Action {

    @Argument(index = 0, name = "capability", description = "Only those of this capability")
    @Completion(CapabilityCompleter.class)
    private @Nullable String capability;

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException {
        String only = capability;
        List<CapabilityStatus> capabilities = new Board(context, session)
                .ask(board -> only == null ? board.capabilities() : List.of(board.capability(only)));
        new ProviderTable(capabilities).print(session.getConsole());
        return null;
    }
}
