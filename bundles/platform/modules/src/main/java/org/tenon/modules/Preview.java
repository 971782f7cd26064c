package org.tenon.modules;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What a change would do.
 *
 * @param module the id of the module that it is about
 * @param from the version that is there now
 * @param to the version that would be there; empty for a removal
 * @param effects what would happen to bundles
 * @param services the services that would come and go, as far as the bundles declare them
 * @param migrations what would be done to the schema
 * @param signature whether the new bundles are signed by a key of the allow-list
 * @param notes what else the admin should know, a sentence each
 * @param refusals why the change is refused; empty when it is not
 */
public record Preview(
        String module,
        Optional<String> from,
        Optional<String> to,
        Effects effects,
        List<ServiceChange> services,
        List<Migration> migrations,
        Signature signature,
        List<String> notes,
        List<Refusal> refusals) {

    /**
     * A service that would come or go.
     *
     * @param type the fully qualified name of its interface
     * @param provider the name under which it provides a capability; empty for other services
     */
    public record ServiceChange(String type, Optional<String> provider, boolean comes) {}

    /** The files that would be applied to the schema of a unit, in order. */
    public record Migration(String unit, List<String> files) {

        public Migration {
            files = List.copyOf(files);
        }
    }

    /** @param code stable, for programs: {@code modules.core} */
    public record Refusal(String code, String message) {}

    public Preview {
        requireNonNull(module, "module");
        requireNonNull(effects, "effects");
        services = List.copyOf(services);
        migrations = List.copyOf(migrations);
        notes = List.copyOf(notes);
        refusals = List.copyOf(refusals);
    }

    public boolean refused() {
        return !refusals.isEmpty();
    }
}
