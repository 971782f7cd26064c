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

/** {@code tenon:preview} */
@Service
@Command(
        scope = "tenon",
        name = "preview",
        description = "Says what installing, updating or removing a module would do, and changes nothing",
        detailedDescription =
                "Shows bundles, services and migrations of the schema, and why it would be refused. What it says is what tenon:install, tenon:update and tenon:remove then do.")
public final class PreviewCommand implements Action {

    @Argument(
            name = "target",
            description =
                    "A feature of the distribution, a mvn: address in its repository, or a bundle, KAR or features file",
            required = true)
    private String target = "";

    @Option(name = "--downgrade", description = "Lets a lower version replace a higher one")
    private boolean downgrade;

    @Option(name = "--remove", description = "What removing the module of this name would do")
    private boolean remove;

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException {
        Change change = Change.of(remove ? Change.Kind.REMOVE : Change.Kind.DEPLOY, ModuleTarget.of(target))
                .allowingDowngrade(downgrade);
        new PreviewText(session.getConsole())
                .preview(new Services(context)
                        .require(Modules.class, "The service for modules", modules -> modules.preview(change)));
        return null;
    }
}
