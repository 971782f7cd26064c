package org.tenon.shell.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.tenon.modules.Change;
import org.tenon.modules.Modules;

/** {@code tenon:update} */
@Service
@Command(
        scope = "tenon",
        name = "update",
        description = "Updates a module while the system serves, as its preview says, or leaves the old one",
        detailedDescription =
                "Calls wait while a provider is replaced. A version that does not start leaves the old one running. Nothing is downloaded.")
public final class UpdateCommand implements Action {

    @Argument(
            name = "target",
            description =
                    "A feature of the distribution, a mvn: address in its repository, or a bundle, KAR or features file",
            required = true)
    private String target = "";

    @Option(name = "--downgrade", description = "Lets a lower version replace a higher one")
    private boolean downgrade;

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException {
        Change change = Change.of(Change.Kind.UPDATE, ModuleTarget.of(target)).allowingDowngrade(downgrade);
        new PreviewText(session.getConsole())
                .outcome(new Services(context)
                        .require(Modules.class, "The service for modules", modules -> modules.apply(change)));
        return null;
    }
}
