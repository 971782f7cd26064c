package org.tenon.inventory.internal;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The identity of an issue. JPA insists on a public class with a public constructor and fields that it can set. */
public final class IssueKey implements Serializable {

    private static final long serialVersionUID = 1L;

    String document = "";
    String key = "";

    public IssueKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IssueKey issue && document.equals(issue.document) && key.equals(issue.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(document, key);
    }
}
