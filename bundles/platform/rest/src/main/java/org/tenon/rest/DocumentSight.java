package org.tenon.rest;

import java.util.Collection;
import java.util.function.Predicate;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.sight.DocumentName;

/**
 * Which documents of others the caller sees; a service. For answers that name some and are not themselves limited, such as the ledger
 * of stock. Those that a request names are checked before its operation runs.
 */
@ProviderType
public interface DocumentSight {

    /**
     * Says of each of {@code documents} whether the caller sees it.
     *
     * @throws org.tenon.kernel.problem.UnavailableException while who knows a kind of them is not there
     */
    Predicate<DocumentName> among(Collection<DocumentName> documents);
}
