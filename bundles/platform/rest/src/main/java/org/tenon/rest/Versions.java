package org.tenon.rest;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.InvalidRequestException;

/** Versions of resources as entity tags: {@code ETag: "7"}. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private Versions() {}

    /** A 200 with the version as its entity tag. */
    public static Response ok(Object body, long version) {
        return Response.ok(body).tag(tag(version)).build();
    }

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * The version that a change is based on.
     *
     * @param ifMatch the value of the header {@code If-Match}; null when it was not sent
     * @throws PreconditionRequiredException when it was not sent (428)
     */
    public static long required(@Nullable String ifMatch) {
        return given(ifMatch).orElseThrow(PreconditionRequiredException::new);
    }

    /** As {@link #required}, for operations that do not insist: empty when the header was not sent. */
    public static OptionalLong given(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return OptionalLong.empty();
        }
        Matcher tag = TAG.matcher(ifMatch.trim());
        if (!tag.matches()) {
            throw new InvalidRequestException(
                    "", "if-match.unreadable", "If-Match takes the ETag of the resource, for example \"7\".");
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }
}
