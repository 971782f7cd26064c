package org.tenon.rest;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.InvalidRequestException;

/** Versions of resources as entity tags: {@code ETag: "7"}. */
public final class Versions {

    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"\\p{Cntrl} ]*)\"");
    private static final Pattern TAGS = Pattern.compile(TAG + "(?:\\s*,\\s*" + TAG + ")*");
    private static final Pattern OURS = Pattern.compile("\\d{1,18}");

    private Versions() {}

    /** A 200 with the version as its entity tag. */
    public static Response ok(Object body, long version) {
        return Response.ok(body).tag(tag(version)).build();
    }

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * The version that a change is based on: of several, the newest. Weak tags count as the strong ones that a proxy made
     * them of.
     *
     * @param ifMatch the value of the header {@code If-Match}; null when it was not sent
     * @throws PreconditionRequiredException when it was not sent, or is {@code *}, which names no version (428)
     * @throws UnknownTagException when none of its tags is of a version (412)
     * @throws InvalidRequestException when it has no tags
     */
    public static long required(@Nullable String ifMatch) {
        return given(ifMatch).orElseThrow(PreconditionRequiredException::new);
    }

    /** As {@link #required}, for operations that do not insist: empty when the header was not sent, or is {@code *}. */
    public static OptionalLong given(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.trim().equals(ANY)) {
            return OptionalLong.empty();
        }
        String tags = ifMatch.trim();
        if (!TAGS.matcher(tags).matches()) {
            throw new InvalidRequestException(
                    "", "if-match.unreadable", "If-Match takes the ETag of the resource, for example \"7\".");
        }
        return OptionalLong.of(TAG.matcher(tags)
                .results()
                .map(found -> found.group(1))
                .filter(found -> OURS.matcher(found).matches())
                .mapToLong(Long::parseLong)
                .max()
                .orElseThrow(() -> new UnknownTagException(tags)));
    }
}
