package org.tenon.order.rest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.installation.InstallationDemand;

/** What it takes to install a product, as requests and answers give it. */
record DemandBody(@Nullable ProductId product, @Nullable Integer minutes, Optional<List<@Nullable String>> skills) {

    static DemandBody of(InstallationDemand demand) {
        return new DemandBody(
                demand.product(),
                demand.minutes(),
                Optional.of(demand.skills().stream().sorted().toList()));
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    InstallationDemand demand() {
        Violations violations = new Violations();
        violations.check(product != null, "/product", "required", "Name a product.");
        violations.check(minutes != null, "/minutes", "required", "Say how many minutes a unit takes.");
        violations.check(
                skills.map(all -> all.stream().allMatch(Objects::nonNull)).orElse(true),
                "/skills",
                "required",
                "A skill is a word.");
        violations.throwIfAny();
        return new InstallationDemand(product, minutes, Set.copyOf(skills.orElse(List.of())));
    }
}
