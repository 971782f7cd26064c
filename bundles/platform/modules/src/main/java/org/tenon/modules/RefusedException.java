package org.tenon.modules;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tenon.kernel.problem.ConflictException;

/** A change was not made: everything is as it was before. */
public final class RefusedException extends ConflictException {

    private static final long serialVersionUID = 1L;

    /** Where a whole part of the system speaks against it, people want to know that, and not all of its bundles. */
    private static final int SPELLED_OUT = 5;

    private final transient List<Preview.Refusal> refusals;

    /** @param refusals at least one; the first one gives the code */
    public RefusedException(String module, List<Preview.Refusal> refusals) {
        super(
                refusals.get(0).code(),
                words(refusals),
                Map.of(
                        "module",
                        module,
                        "codes",
                        refusals.stream().map(Preview.Refusal::code).toList()));
        this.refusals = List.copyOf(refusals);
    }

    private static String words(List<Preview.Refusal> refusals) {
        String first = refusals.stream()
                .limit(SPELLED_OUT)
                .map(Preview.Refusal::message)
                .collect(Collectors.joining(" "));
        int more = refusals.size() - SPELLED_OUT;
        return more > 0 ? first + " And " + more + " more reasons." : first;
    }

    public List<Preview.Refusal> refusals() {
        return refusals;
    }
}
