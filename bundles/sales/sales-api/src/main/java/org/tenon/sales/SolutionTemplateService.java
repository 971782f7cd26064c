package org.tenon.sales;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps what solutions are made of. */
@ProviderType
@Capability("sales")
public interface SolutionTemplateService {

    int MAX_TEMPLATES = 1000;

    /** By their codes, also those that are not active. */
    @ReadOnly
    List<SolutionTemplate> templates();

    @ReadOnly
    Optional<SolutionTemplate> find(String code);

    /**
     * Keeps a template in place of the one of its code, with its version one higher. Records {@link SolutionTemplateChanged}.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: what is out of bounds; unknown products and options;
     *     {@code solution.cycle} for options that require each other in the end, which are one option;
     *     {@code solution.contradiction} for rules that leave no solution, or none with some option
     * @throws org.tenon.kernel.problem.StaleVersionException when the version is another one
     */
    SolutionTemplate save(SolutionTemplate template);
}
