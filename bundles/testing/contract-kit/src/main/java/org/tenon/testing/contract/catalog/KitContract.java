package org.tenon.testing.contract.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.Kit;
import org.tenon.catalog.KitChanged;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.KitService;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.catalog.ProductService;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** What kits are made of. A contract of its own, which a provider of the catalog need not keep. */
@Besides(value = "kits", services = KitService.class)
public interface KitContract {

    KitService kits();

    ProductService products();

    /** What was recorded in transactions that committed, oldest first. */
    List<DomainEvent> recorded();

    private ProductId product(ProductKind kind) {
        return products()
                .create(ProductDetails.goods("KIT-" + UUID.randomUUID(), "A thing", "pcs", "standard")
                        .ofKind(kind))
                .id();
    }

    private ProductId goods() {
        return product(ProductKind.GOODS);
    }

    private ProductId kit(KitComponent... components) {
        ProductId kit = product(ProductKind.KIT);
        kits().change(kit, 0, List.of(components));
        return kit;
    }

    private List<String> refusals(ProductId kit, KitComponent... components) {
        List<String> found = new ArrayList<>();
        assertThatThrownBy(() -> kits().change(kit, kits().of(kit).version(), List.of(components)))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> refused.violations()
                        .forEach(each -> found.add(each.pointer() + " " + each.code())));
        return found;
    }

    private long changes(ProductId kit) {
        return recorded().stream()
                .filter(event -> event instanceof KitChanged && event.subject().equals(kit.value()))
                .count();
    }

    @Core
    @DisplayName(
            "CAT-450 A kit is found with its components in the order in which they were said, and that is recorded")
    default void keeps_components() {
        ProductId screw = goods();
        ProductId plate = goods();
        ProductId kit = product(ProductKind.KIT);
        assertThat(kits().of(kit)).isEqualTo(new Kit(kit, List.of(), 0));
        List<KitComponent> components =
                List.of(new KitComponent(screw, new BigDecimal("4.500")), KitComponent.of(plate, 1));

        Kit changed = kits().change(kit, 0, components);

        assertThat(changed).isEqualTo(new Kit(kit, components, 1));
        assertThat(kits().of(kit)).isEqualTo(changed);
        assertThat(changes(kit)).isEqualTo(1);
    }

    @Core
    @DisplayName("CAT-451 A change replaces all components; the same again changes nothing and is not recorded")
    default void replaces_components() {
        ProductId first = goods();
        ProductId second = goods();
        ProductId kit = kit(KitComponent.of(first, 2));

        Kit changed = kits().change(kit, 1, List.of(KitComponent.of(second, 3)));

        assertThat(changed.components()).containsExactly(KitComponent.of(second, 3));
        assertThat(kits().change(kit, 2, changed.components())).isEqualTo(changed);
        assertThat(kits().change(kit, 2, List.of()).components()).isEmpty();
        assertThat(kits().parts(Set.of(kit))).isEmpty();
        assertThat(changes(kit)).isEqualTo(3);
    }

    @Core
    @DisplayName("CAT-452 Kits within kits are taken apart, and the same product from several comes once")
    default void takes_kits_apart() {
        ProductId screw = goods();
        ProductId plate = goods();
        ProductId inner = kit(new KitComponent(screw, new BigDecimal("2.5")), KitComponent.of(plate, 1));
        ProductId outer = kit(KitComponent.of(inner, 2), KitComponent.of(screw, 3));
        ProductId empty = product(ProductKind.KIT);
        ProductId holder = kit(KitComponent.of(empty, 1));

        Map<ProductId, List<KitComponent>> parts =
                kits().parts(Set.of(outer, inner, holder, empty, plate, new ProductId("no-such")));

        // 2 x 2.5 + 3
        assertThat(parts.get(outer)).containsExactlyInAnyOrder(KitComponent.of(screw, 8), KitComponent.of(plate, 2));
        assertThat(parts.get(inner)).hasSize(2);
        assertThat(parts.get(holder)).containsExactly(KitComponent.of(empty, 1));
        assertThat(parts).containsOnlyKeys(outer, inner, holder);
    }

    @Core
    @DisplayName("CAT-453 A kit is not made of itself, whichever way")
    default void refuses_cycles() {
        ProductId screw = goods();
        ProductId first = kit(KitComponent.of(screw, 1));
        ProductId second = kit(KitComponent.of(first, 1));
        ProductId third = kit(KitComponent.of(screw, 1), KitComponent.of(second, 1));

        assertThat(refusals(first, KitComponent.of(screw, 1), KitComponent.of(first, 1)))
                .containsExactly("/components/1/product catalog.kit-of-itself");
        assertThat(refusals(first, KitComponent.of(third, 1)))
                .containsExactly("/components/0/product catalog.kit-of-itself");
        assertThat(kits().of(first).components()).containsExactly(KitComponent.of(screw, 1));
    }

    @Concurrent
    @DisplayName("CAT-454 Of two who make kits of each other at once, one is refused")
    default void refuses_cycles_at_once() {
        for (int round = 0; round < 6; round++) {
            ProductId first = product(ProductKind.KIT);
            ProductId second = product(ProductKind.KIT);

            List<Boolean> done =
                    Together.all(2, thread -> thread == 0 ? contains(first, second) : contains(second, first));

            assertThat(done).containsExactlyInAnyOrder(true, false);
        }
    }

    /** Whether the one may be made of the other. */
    private boolean contains(ProductId outer, ProductId inner) {
        try {
            kits().change(outer, 0, List.of(KitComponent.of(inner, 1)));
            return true;
        } catch (InvalidRequestException refused) {
            return false;
        }
    }

    @Full
    @DisplayName(
            "CAT-455 Only kits have components; a change that is based on an older version, or of nothing, is refused")
    default void refuses_other_kinds() {
        ProductId screw = goods();
        ProductId plate = goods();
        ProductId kit = kit(KitComponent.of(screw, 1));

        assertThatThrownBy(() -> kits().change(plate, 0, List.of(KitComponent.of(screw, 1))))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("catalog.not-a-kit"));
        assertThatThrownBy(() -> kits().change(kit, 0, List.of())).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> kits().of(new ProductId("no-such"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> kits().change(new ProductId("no-such"), 0, List.of()))
                .isInstanceOf(NotFoundException.class);
    }

    @Full
    @DisplayName("CAT-456 What cannot be a component is refused with its place")
    default void refuses_wrong_components() {
        ProductId kit = product(ProductKind.KIT);
        ProductId inner = product(ProductKind.KIT);
        ProductId screw = goods();

        assertThat(refusals(
                        kit,
                        KitComponent.of(new ProductId("no-such"), 1),
                        new KitComponent(screw, new BigDecimal("0.0001")),
                        KitComponent.of(screw, 1),
                        new KitComponent(inner, new BigDecimal("1.5"))))
                .containsExactly(
                        "/components/0/product catalog.unknown-product",
                        "/components/1/quantity too-precise",
                        "/components/2/product duplicate",
                        "/components/3/quantity catalog.whole-kits");
    }

    @Full
    @DisplayName("CAT-457 What has components stays a kit")
    default void kits_stay_kits() {
        ProductId kit = kit(KitComponent.of(goods(), 1));
        Product product = products().find(kit).orElseThrow();

        assertThatThrownBy(() -> products()
                        .change(kit, product.version(), product.details().ofKind(ProductKind.GOODS)))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(each -> each.pointer() + " " + each.code())
                        .containsExactly("/kind catalog.has-components"));
        kits().change(kit, 1, List.of());
        assertThat(products()
                        .change(kit, product.version(), product.details().ofKind(ProductKind.GOODS))
                        .details()
                        .kind())
                .isEqualTo(ProductKind.GOODS);
    }

    @Full
    @DisplayName("CAT-986 The most components and the longest quantities are kept, and one more of either is refused")
    default void keeps_the_largest_kit() {
        List<KitComponent> most = new ArrayList<>();
        most.add(new KitComponent(goods(), new BigDecimal("999999999999.999")));
        most.add(new KitComponent(goods(), new BigDecimal("0.001")));
        while (most.size() < Kit.MAX_COMPONENTS) {
            most.add(KitComponent.of(goods(), 1));
        }

        ProductId kit = kit(most.toArray(KitComponent[]::new));

        assertThat(kits().of(kit).components()).isEqualTo(most);
        most.add(KitComponent.of(goods(), 1));
        assertThat(refusals(kit, most.toArray(KitComponent[]::new))).containsExactly("/components too-many");
        assertThat(refusals(kit, KitComponent.of(goods(), 1_000_000_000_000L)))
                .containsExactly("/components/0/quantity too-precise");
        assertThat(kits().parts(Set.of())).isEmpty();
    }
}
