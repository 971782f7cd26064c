package org.tenon.modules.internal;

import java.util.List;
import java.util.Optional;
import org.tenon.modules.Module;
import org.tenon.modules.Signature;

/**
 * What is to be there: a module, and the bundles that it consists of.
 *
 * @param source where it came from, for people
 * @param partial whether it replaces a part of a module and leaves the rest
 * @param container the signature of the file around the bundles, where it has one that covers them
 */
record Content(
        String id,
        Module.Kind kind,
        String version,
        String source,
        List<Item> items,
        boolean partial,
        Optional<Signature> container,
        List<String> notes) {

    /**
     * One bundle of it.
     *
     * @param module the module that it belongs to: that of the content or, where a feature of the distribution needs another
     *     one, that one
     * @param location under which the framework is to know it
     */
    record Item(ModuleJar jar, String module, String location, int startLevel, boolean start, boolean distribution) {

        /** The same bundle under the location of the one that it takes the place of. */
        Item at(String place) {
            return new Item(jar, module, place, startLevel, start, distribution);
        }
    }

    Content {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }
}
