package org.tenon.testing.contract.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.KitService;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.LineAvailability;
import org.tenon.inventory.Promise;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What can be promised of kits. A contract of its own: the catalog has to know what kits are made of. */
@Besides("kits")
public interface KitAvailabilityContract extends InventoryUnderTest {

    /** Of the catalog that the provider asks. */
    KitService kits();

    private ProductId kit(KitComponent... components) {
        ProductId kit = products()
                .create(ProductDetails.goods("KIT-" + UUID.randomUUID(), "A kit", "set", "standard")
                        .ofKind(ProductKind.KIT))
                .id();
        kits().change(kit, 0, List.of(components));
        return kit;
    }

    private List<LineAvailability> promise(AvailabilityRequest.Line... lines) {
        return availability().promise(AvailabilityRequest.of(List.of(lines)));
    }

    private static AvailabilityRequest.Line line(ProductId product, long quantity) {
        return new AvailabilityRequest.Line(product, BigDecimal.valueOf(quantity));
    }

    private static List<Integer> quantities(LineAvailability line) {
        return line.promises().stream()
                .map(promise -> promise.quantity().intValueExact())
                .toList();
    }

    @Core
    @DisplayName(
            "INV-455 Of a kit there are as many whole ones as its components allow, and the rest after the lead time")
    default void wholeKits() {
        ProductId kit = kit(
                KitComponent.of(goodsInStock(5), 1),
                KitComponent.of(goodsInStock(19), 8),
                KitComponent.of(service(), 1));

        LineAvailability two = promise(line(kit, 2)).get(0);
        LineAvailability three = promise(line(kit, 3)).get(0);

        assertThat(two.product()).isEqualTo(kit);
        assertThat(quantities(two)).containsExactly(2);
        assertThat(two.completeOn()).isEqualTo(today());
        assertThat(two.promises().get(0).basis()).isEqualTo(Promise.Basis.STOCK);
        assertThat(quantities(three)).containsExactly(2, 1);
        assertThat(three.promises()).extracting(Promise::date).containsExactly(today(), restocked());
        assertThat(three.promises())
                .extracting(Promise::basis)
                .containsExactly(Promise.Basis.STOCK, Promise.Basis.LEAD_TIME);
    }

    @Full
    @DisplayName("INV-456 Kits and their components share the shelf in the lines' order, and answers come in that")
    default void kitsShareTheShelf() {
        ProductId screws = goodsInStock(10);
        ProductId kit = kit(KitComponent.of(screws, 4));

        List<LineAvailability> answers = promise(line(screws, 1), line(kit, 2), line(screws, 5));

        assertThat(answers).extracting(LineAvailability::product).containsExactly(screws, kit, screws);
        assertThat(quantities(answers.get(0))).containsExactly(1);
        // 4 of the 9 that are left, twice
        assertThat(quantities(answers.get(1))).containsExactly(2);
        assertThat(quantities(answers.get(2))).containsExactly(1, 4);
    }

    @Full
    @DisplayName(
            "INV-457 A kit of which nobody has said what it is made of is promised as one piece; wrong lines are refused")
    default void kitsOfNothing() {
        ProductId whole = kit();
        receive(whole, 1);

        assertThat(quantities(promise(line(whole, 1)).get(0))).containsExactly(1);
        ProductId kit = kit(KitComponent.of(goods(), 1));
        assertThat(catchThrowableOfType(
                                InvalidRequestException.class,
                                () -> promise(line(kit, 1), line(new ProductId("no-such"), 1)))
                        .violations())
                .extracting(each -> each.pointer() + " " + each.code())
                .containsExactly("/lines/1/product catalog.unknown-product");
    }
}
