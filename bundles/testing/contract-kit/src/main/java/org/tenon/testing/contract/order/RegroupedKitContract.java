package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.order.OrderUnderTest.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.KitService;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.customer.CustomerId;
import org.tenon.order.Order;
import org.tenon.order.RegroupingService;
import org.tenon.order.Split;
import org.tenon.order.SplitRequest;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Full;

/** Splitting and merging orders of kits, where the providers of the catalog and of inventory know such. */
@Besides(value = "regrouping-of-kits", services = RegroupingService.class)
public interface RegroupedKitContract extends LifecycleUnderTest {

    RegroupingService regrouping();

    /** Of the catalog that the provider asks. */
    KitService kits();

    @Full
    @DisplayName(
            "ORD-954 Lines of kits that are split off or merged are made of what they were made of, and reserve that")
    default void kitsStayWhatTheyAre() {
        preparePrices();
        ProductId plates = goods("1", 9);
        ProductId kit = products()
                .create(ProductDetails.goods("KIT-" + UUID.randomUUID(), "A kit", "set", TAXED)
                        .ofKind(ProductKind.KIT))
                .id();
        price(kit, "100");
        kits().change(kit, 0, List.of(KitComponent.of(plates, 2)));
        CustomerId customer = customer();
        Order order = binding(customer, line(kit, 3));

        Split split = regrouping()
                .split(
                        order.id(),
                        new SplitRequest(List.of(new SplitRequest.Line("1", BigDecimal.ONE)), Optional.empty()));

        for (Order half : List.of(split.rest(), split.part())) {
            assertThat(half.lines().get(0).components()).containsExactly(KitComponent.of(plates, 2));
        }
        assertThat(level(plates).reserved()).isEqualByComparingTo("6");
        Order whole = regrouping().merge(split.rest().id(), List.of(split.part().id()));
        assertThat(whole.lines())
                .allSatisfy(line -> assertThat(line.components()).containsExactly(KitComponent.of(plates, 2)));
        assertThat(level(plates).reserved()).isEqualByComparingTo("6");
        assertThat(now(whole)).isEqualTo(whole);
    }
}
