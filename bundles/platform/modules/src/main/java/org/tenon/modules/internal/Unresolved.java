package org.tenon.modules.internal;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.resource.Requirement;
import org.osgi.service.resolver.ResolutionException;

/** Says in a sentence what a bundle misses. */
final class Unresolved {

    private static final Pattern PACKAGE = Pattern.compile("\\(osgi\\.wiring\\.package=([^)]+)\\)");
    private static final Pattern FROM = Pattern.compile("\\(version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\(version>=([^)]+)\\)\\)");

    private Unresolved() {}

    static String explain(ResolutionException failure) {
        Collection<Requirement> missing = failure.getUnresolvedRequirements();
        if (missing.isEmpty()) {
            return String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        }
        Requirement first = missing.iterator().next();
        return first.getResource() + " needs " + what(first) + ", which nobody offers";
    }

    /** The package that a requirement is about; empty when it is about something else. */
    static String packageName(Requirement requirement) {
        Matcher name =
                PACKAGE.matcher(String.valueOf(requirement.getDirectives().get(Constants.FILTER_DIRECTIVE)));
        return name.find() ? name.group(1) : "";
    }

    private static String what(Requirement requirement) {
        String filter = String.valueOf(requirement.getDirectives().get(Constants.FILTER_DIRECTIVE));
        Matcher name = PACKAGE.matcher(filter);
        if (!name.find()) {
            return requirement.getNamespace() + " " + filter;
        }
        Matcher below = BELOW.matcher(filter);
        Matcher from = FROM.matcher(filter);
        String range = from.find() ? " from version " + from.group(1) : "";
        return "the package " + name.group(1) + range + (below.find() ? " and below " + below.group(1) : "");
    }
}
