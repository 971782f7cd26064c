package org.tenon.shell.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.tenon.modules.Change;
import org.tenon.modules.Modules;

/** {@code tenon:install} */
@Service
@Command(
        scope = "tenon",
        name = "install",
        description = "Installs a module while the system serves, as its preview says, or nothing",
        detailedDescription = "When a bundle does not start, everything is as it was before. Nothing is downloaded.")
public final class InstallCommand implements Action {

    @Argument(
            name = "target",
            description =
                    "A feature of the distribution, a mvn: address in its repository, or a bundle, KAR or features file",
            required = true)
    private String target = "";

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException {
        Change change = Change.of(Change.Kind.INSTALL, ModuleTarget.of(target));
        new PreviewText(session.getConsole())
                .outcome(new Services(context)
                        .require(Modules.class, "The service for modules", modules -> modules.apply(change)));
        return null;
    }
}
