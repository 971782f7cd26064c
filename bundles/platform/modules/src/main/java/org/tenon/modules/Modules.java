package org.tenon.modules;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The modules of this installation. A module is what is installed and removed as one: a feature of the distribution that
 * holds bundles of a capability, a bundle, a KAR, or a features file. What the platform itself stands on is the core, and no
 * module.
 */
@ProviderType
public interface Modules {

    /** All modules, by id. */
    List<Module> list();

    /** @throws org.tenon.kernel.problem.NotFoundException when there is no such module */
    Module module(String id);

    /**
     * Says what {@link #apply} would do, and changes nothing. A change that would be refused is answered with the reasons in
     * {@link Preview#refusals()}.
     *
     * @throws org.tenon.kernel.problem.NotFoundException when the change is about a module that does not exist
     * @throws org.tenon.kernel.problem.InvalidRequestException when what it names cannot be read as a module
     */
    Preview preview(Change change);

    /**
     * Does what {@link #preview} says, or nothing: when a bundle does not start, everything is as before. One change runs at
     * a time; others wait for it. The change is recorded as an event by the calling actor.
     *
     * @throws RefusedException when the preview has refusals, and when the change failed and was taken back
     * @throws org.tenon.kernel.problem.NotFoundException when the change is about a module that does not exist
     * @throws org.tenon.kernel.problem.InvalidRequestException when what it names cannot be read as a module
     * @throws org.tenon.kernel.problem.StaleVersionException when a version was expected and is not the current one
     */
    Outcome apply(Change change);
}
