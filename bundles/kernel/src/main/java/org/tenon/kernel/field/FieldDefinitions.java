package org.tenon.kernel.field;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Which fields there are. What is defined holds from the next request on, on every node. */
@ProviderType
public interface FieldDefinitions {

    /** The fields of a kind of record, in their order, also those that are archived. None of a kind that nobody has defined some for. */
    FieldSet of(String kind);

    Optional<FieldDefinition> find(String of, String code);

    /**
     * Defines a field or changes it, and records {@link FieldDefined} unless nothing changed.
     *
     * @param definition with the version that the change is based on; 0 for a new one
     * @throws org.tenon.kernel.problem.StaleVersionException when somebody else was faster, or a new one is there already
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers into the definition when it is none; {@code used} at {@code /kind}
     *     when the kind of one that records have values of would change, and at {@code /choices} when a choice that some have would go
     */
    FieldDefinition save(FieldDefinition definition);

    /**
     * Takes a field away of which no record has a value, and records {@link FieldRemoved}.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code field.not-found}
     * @throws org.tenon.kernel.problem.StaleVersionException when somebody else was faster
     * @throws org.tenon.kernel.problem.ConflictException {@code field.used} when records have values of it, or when who keeps them
     *     is not installed and cannot be asked: archive it
     */
    void remove(String of, String code, long version);
}
