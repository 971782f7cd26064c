package org.tenon.kernel.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is wrong with a request, so that the caller learns all of it at once. Not thread-safe. */
public final class Violations {

    private final List<Violation> found = new ArrayList<>();

    /** Records a violation unless {@code holds}. @return {@code holds} */
    public boolean check(boolean holds, String pointer, String code, String message) {
        if (!holds) {
            found.add(new Violation(pointer, code, message));
        }
        return holds;
    }

    public void add(String pointer, String code, String message) {
        found.add(new Violation(pointer, code, message));
    }

    public void addAll(Collection<Violation> violations) {
        found.addAll(violations);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws InvalidRequestException when something was recorded */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidRequestException(found);
        }
    }
}
