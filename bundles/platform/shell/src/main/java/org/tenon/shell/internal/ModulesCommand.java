package org.tenon.shell.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.tenon.modules.Modules;

/** {@code tenon:modules} */
@Service
@Command(
        scope = "tenon",
        name = "modules",
        description = "Shows the modules: what is installed beside the core, and who vouches for it",
        detailedDescription = "State: active runs, incomplete runs in part, stopped does not run, removed left its data"
                + " behind, refused lies in deploy/ and was not installed (the source says why). Signature: valid is"
                + " signed by a key in etc/trusted-keys; distribution came with it.")
public final class ModulesCommand implements Action {

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException {
        new ModuleTable(new Services(context).require(Modules.class, "The service for modules", Modules::list))
                .print(session.getConsole());
        return null;
    }
}
