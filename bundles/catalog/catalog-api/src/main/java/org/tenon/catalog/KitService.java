package org.tenon.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Knows what kits are made of. Not every provider of the catalog offers it.
 *
 * <p>A kit with components is sold and priced as one, and never in stock itself: whoever sets it aside, sends it or takes it back
 * does that with its components. They may be goods, services and kits, but never, whichever way, the kit itself.
 */
@ProviderType
@Capability("catalog")
public interface KitService {

    /** @throws org.tenon.kernel.problem.NotFoundException {@code product.not-found} */
    @ReadOnly
    Kit of(ProductId product);

    /**
     * Says what a kit is made of, in place of what was said before; documents that were written before keep that. Records
     * {@link KitChanged} unless nothing changed.
     *
     * @param version that of the {@link Kit} that the change is based on
     * @throws org.tenon.kernel.problem.NotFoundException {@code product.not-found}
     * @throws org.tenon.kernel.problem.StaleVersionException when somebody else was faster
     * @throws org.tenon.kernel.problem.ConflictException {@code catalog.not-a-kit}: a product of another kind
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers into the components: more than {@link
     *     Kit#MAX_COMPONENTS} ({@code /components}), an unknown product, one twice, one that is made of this kit ({@code
     *     catalog.kit-of-itself}), a quantity of more than 12 digits before or 3 after the point, a part of a kit ({@code
     *     catalog.whole-kits})
     */
    Kit change(ProductId product, long version, List<KitComponent> components);

    /**
     * What one of each kit comes to in products that are not made of others, each once, by id; kits within kits are taken
     * apart. What has no components, and products that do not exist, are left out. One round trip for each level of kits.
     */
    @ReadOnly
    Map<ProductId, List<KitComponent>> parts(Set<ProductId> products);
}
