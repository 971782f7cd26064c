package org.tenon.shell.internal;

import java.time.Duration;
import org.tenon.verification.Verification;

/** A verification for a terminal. */
record VerificationText(Verification verification) {

    @Override
    public String toString() {
        Verification one = verification;
        StringBuilder text = new StringBuilder();
        for (Verification.Failure failure : one.failures()) {
            text.append("FAILED ").append(failure.test()).append('\n');
            text.append("       ").append(failure.why()).append('\n');
        }
        text.append(one.capability())
                .append(' ')
                .append(one.provider())
                .append(' ')
                .append(one.version());
        text.append(" at level ").append(one.level().label()).append(": ").append(one.state());
        one.finished().ifPresent(end -> text.append(" after ")
                .append(Duration.between(one.started(), end).toSeconds())
                .append(" s"));
        text.append("\n  ")
                .append(one.passed())
                .append(" of ")
                .append(one.planned())
                .append(" tests passed, ");
        text.append(one.failed()).append(" failed, ").append(one.skipped()).append(" skipped\n");
        for (Verification.Part part : one.parts()) {
            text.append("  besides, ")
                    .append(part.name())
                    .append(part.kept() ? ": kept, " : ": NOT kept, ")
                    .append(part.passed())
                    .append(" of ")
                    .append(part.planned())
                    .append('\n');
        }
        if (!one.detail().isEmpty()) {
            text.append("  ").append(one.detail()).append('\n');
        }
        text.append("  kit ")
                .append(one.kit())
                .append(", bundle ")
                .append(one.bundle())
                .append(", sha-256 ");
        return text.append(one.hash()).append('\n').toString();
    }
}
