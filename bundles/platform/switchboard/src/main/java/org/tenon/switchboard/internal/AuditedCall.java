package org.tenon.switchboard.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.auditlog.AuditLog;
import org.tenon.kernel.auditlog.Outcome;
import org.tenon.kernel.auditlog.RoutedCall;
import org.tenon.kernel.auditlog.Via;
import org.tenon.kernel.capability.ProviderFailedException;
import org.tenon.kernel.transaction.Transactions;

/**
 * A call that changes something, on its way into the audit log. With a provider that is in the caller's transaction the entry is too:
 * both come or neither. With another one, whose change nobody can take back, the entry is written in a transaction of its own
 * when the answer is there.
 *
 * <p>What is called in the course of such a call is a step of it, not an entry of its own.
 */
final class AuditedCall {

    private final AuditLog log;
    private final @Nullable Transactions transactions;
    private final String capability;
    private final Outlet outlet;
    private final RoutedMethod method;
    private final @Nullable Object @Nullable [] arguments;
    private final CallStack stack;

    AuditedCall(
            AuditLog log,
            Router router,
            Outlet outlet,
            RoutedMethod method,
            @Nullable Object @Nullable [] arguments,
            CallStack stack) {
        this.log = log;
        this.transactions = router.transactions();
        this.capability = router.capability();
        this.outlet = outlet;
        this.method = method;
        this.arguments = arguments;
        this.stack = stack;
    }

    @Nullable
    Object make(Sneaky.Work call) throws Throwable {
        if (transactions == null || !outlet.transactional()) {
            return outside(call);
        }
        if (transactions.active()) {
            return inside(call);
        }
        // Held as if one call more were around it: a second try is made on what the first was made on.
        stack.push(outlet);
        try {
            return transactions.retrying(() -> Sneaky.call(() -> inside(call)));
        } finally {
            stack.pop(transactions);
        }
    }

    private @Nullable Object inside(Sneaky.Work call) throws Throwable {
        if (stack.recording()) {
            Object answer = call.call();
            stack.step(entry(answer, Outcome.DONE, List.of()));
            return answer;
        }
        Object answer;
        List<RoutedCall> steps;
        stack.beginRecording();
        try {
            answer = call.call();
        } finally {
            steps = stack.endRecording();
        }
        log.called(entry(answer, Outcome.DONE, steps));
        return answer;
    }

    private @Nullable Object outside(Sneaky.Work call) throws Throwable {
        Object answer;
        try {
            answer = call.call();
        } catch (ProviderFailedException failed) {
            if (failed.code().equals(ProviderFailedException.Reason.TIMEOUT.code())) {
                write(entry(null, Outcome.UNKNOWN, List.of()));
            }
            throw failed;
        }
        write(entry(answer, Outcome.DONE, List.of()));
        return answer;
    }

    private void write(RoutedCall entry) {
        if (transactions == null) {
            log.called(entry);
        } else {
            transactions.separate(() -> {
                log.called(entry);
                return Boolean.TRUE;
            });
        }
    }

    private RoutedCall entry(@Nullable Object answer, Outcome outcome, List<RoutedCall> steps) {
        Provider provider = outlet.provider();
        return new RoutedCall(
                capability,
                method.method(),
                RoutedCall.listed(arguments),
                answer,
                new Via(provider.attribution(), provider.key().bundle()),
                outcome,
                steps);
    }
}
