package org.tenon.shell.internal;

import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.support.CommandException;
import org.tenon.audit.AuditTrail;
import org.tenon.audit.Checkpoint;
import org.tenon.audit.Verification;

/** Whether the chain of the log of changes holds, in words. */
final class ChainText {

    private final Services services;
    private final PrintStream out;

    ChainText(Services services, PrintStream out) {
        this.services = services;
        this.out = out;
    }

    /** @throws CommandException when it does not hold, or the checkpoint is none */
    void verify(Optional<String> checkpoint) throws CommandException {
        Optional<Checkpoint> held = checkpoint.flatMap(Checkpoint::parse);
        if (held.isPresent() != checkpoint.isPresent()) {
            throw new CommandException("a checkpoint is a place, a colon and 64 hexadecimal digits");
        }
        Verification verification = services.require(AuditTrail.class, "The audit log", trail -> trail.verify(held));
        out.println(verification.entries() + " changes, from place " + verification.first() + " on; "
                + verification.erased() + " of them have lost their content by an erasure.");
        verification.findings().forEach(finding -> out.println(finding.kind() + ": " + finding.says()));
        out.println("End: " + verification.end());
        if (!verification.holds()) {
            throw new CommandException("the log of changes is not whole: " + verification.found() + " found");
        }
        out.println("The chain holds.");
    }
}
