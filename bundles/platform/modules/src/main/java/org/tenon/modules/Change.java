package org.tenon.modules;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is to be changed.
 *
 * @param kind what to do
 * @param target for {@link Kind#REMOVE} the module's id; otherwise what to install: the name of a feature of the
 *     distribution, a {@code mvn:} address in the repository of the distribution, or the path of a bundle, a KAR or a
 *     features file
 * @param module the module that the target is meant for; when given, another one is refused
 * @param version the {@link Module#revision()} that the change is based on; empty when it does not matter
 * @param downgrade whether a lower version may replace a higher one
 * @param source what to call the target where people read where a module came from; empty for the target itself
 * @param data what becomes of the module's tables; for {@link Kind#REMOVE} only
 */
public record Change(
        Kind kind,
        String target,
        Optional<String> module,
        OptionalLong version,
        boolean downgrade,
        Optional<String> source,
        Data data) {

    /** What to do. */
    public enum Kind {
        /** Refused when another version is there. */
        INSTALL,
        /** Refused when the module is not there. */
        UPDATE,
        /** {@link #INSTALL} or {@link #UPDATE}, whichever fits. */
        DEPLOY,
        REMOVE
    }

    /**
     * What becomes of the tables of a module that goes. They are kept unless {@code drop}.
     *
     * @param export where a copy is written before; must not exist
     */
    public record Data(Optional<Path> export, boolean drop) {

        /** The tables stay, and the module finds them again. */
        public static final Data KEEP = new Data(Optional.empty(), false);

        public Data {
            requireNonNull(export, "export");
        }
    }

    public Change {
        requireNonNull(kind, "kind");
        requireNonNull(target, "target");
        requireNonNull(module, "module");
        requireNonNull(version, "version");
        requireNonNull(source, "source");
        requireNonNull(data, "data");
    }

    /** A change of this kind, without conditions. */
    public static Change of(Kind kind, String target) {
        return new Change(kind, target, Optional.empty(), OptionalLong.empty(), false, Optional.empty(), Data.KEEP);
    }

    public Change basedOn(OptionalLong expected) {
        return new Change(kind, target, module, expected, downgrade, source, data);
    }

    public Change meantFor(String id) {
        return new Change(kind, target, Optional.of(id), version, downgrade, source, data);
    }

    /** Lets a lower version replace a higher one. */
    public Change allowingDowngrade(boolean allowed) {
        return new Change(kind, target, module, version, allowed, source, data);
    }

    public Change with(Data fate) {
        return new Change(kind, target, module, version, downgrade, source, fate);
    }

    /** Says where the target came from, in words for people. */
    public Change calledAs(String name) {
        return new Change(kind, target, module, version, downgrade, Optional.of(name), data);
    }
}
