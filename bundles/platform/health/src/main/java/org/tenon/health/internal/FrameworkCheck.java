package org.tenon.health.internal;

import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tenon.kernel.health.HealthCheck;

/** Ready when the framework has started everything that it was told to. */
@Component
public final class FrameworkCheck implements HealthCheck {

    private final FrameworkStartLevel startLevel;
    private final int wanted;

    @Activate
    public FrameworkCheck(BundleContext context) {
        startLevel = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkStartLevel.class);
        wanted = Optional.ofNullable(context.getProperty(Constants.FRAMEWORK_BEGINNING_STARTLEVEL))
                .map(Integer::parseInt)
                .orElse(1);
    }

    @Override
    public String name() {
        return "framework";
    }

    @Override
    public Result check() {
        int reached = startLevel.getStartLevel();
        return reached >= wanted
                ? Result.ready("start level " + reached)
                : Result.notReady("at start level " + reached + " of " + wanted);
    }
}
