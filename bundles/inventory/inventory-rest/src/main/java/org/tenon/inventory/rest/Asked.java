package org.tenon.inventory.rest;

import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.InvalidRequestException;

/** Parameters that have to be there. */
final class Asked {

    private Asked() {}

    /** @throws InvalidRequestException at the parameter's name when it is not there */
    static <T> T required(@Nullable T parameter, String name) {
        if (parameter == null) {
            throw new InvalidRequestException(name, "required", "Give the parameter " + name + ".");
        }
        return parameter;
    }
}
