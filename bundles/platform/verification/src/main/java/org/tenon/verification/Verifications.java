package org.tenon.verification;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;

/** Has the contracts of capabilities meet the providers that are installed. */
@ProviderType
public interface Verifications {

    /**
     * Begins a verification and returns at once; {@link #find} tells how far it is. The candidate is a copy in a process and
     * a database of its own: whatever it does there, the running system and its data are not touched. Not repeatable: each
     * call is a new verification.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException when there is no such capability ({@code /capability}), or no
     *     bundle offers such a provider now ({@code /provider})
     * @throws org.tenon.kernel.problem.ConflictException {@code verification.running} while this node runs another one
     */
    Verification begin(String capability, String provider, Level level);

    Optional<Verification> find(String id);

    /**
     * Ends one that is running on this node, at once: it counts as not asked for. One that has ended stays as it is, so it may
     * be repeated.
     *
     * @return how it stands; a running one needs a moment to be {@code CANCELLED}
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such verification
     * @throws org.tenon.kernel.problem.ConflictException {@code verification.elsewhere} when another node runs it
     */
    Verification cancel(String id);

    /** The last one of a provider that was begun, whatever came of it. */
    Optional<Verification> last(String capability, String provider);

    /**
     * The newest first.
     *
     * @param capability empty for those of all capabilities
     */
    Page<Verification> list(Optional<String> capability, PageRequest page);
}
