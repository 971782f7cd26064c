package org.tenon.order.rest;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.ForbiddenException;

/**
 * What the permission of an operation does not tell: who may say what an order costs, since the policies of approval see quotes only and
 * an order must be no way round them; and who may let it become binding by itself.
 */
@Component(service = OrderRights.class)
public final class OrderRights {

    /** May give prices and discounts by hand in an order. */
    private static final String BY_HAND = "order.price";

    /** May take the prices of another day or list, as in quotes. */
    private static final String CHOOSE = "price.choose";

    private static final String CONFIRM = "order.confirm";

    private final Actors actors;
    private final Company company;

    @Activate
    public OrderRights(@Reference Actors actors, @Reference Company company) {
        this.actors = actors;
        this.company = company;
    }

    /** @throws ForbiddenException {@code order.price-by-hand}, {@code order.price-choice} */
    void checkPrices(OrderInput order) {
        if (order.pricesByHand()) {
            require(
                    BY_HAND,
                    "order.price-by-hand",
                    "A price or discount by hand belongs into a quote, where it can be approved. In an order it takes the"
                            + " permission " + BY_HAND + ".");
        }
        if (order.choosesPrices(company.today())) {
            require(
                    CHOOSE,
                    "order.price-choice",
                    "The prices of another day or list than the customer's take the permission " + CHOOSE + ".");
        }
    }

    /** @throws ForbiddenException {@code order.confirm-by-itself} */
    void checkConfirmed() {
        require(
                CONFIRM,
                "order.confirm-by-itself",
                "Orders that are confirmed by themselves take the permission " + CONFIRM + ".");
    }

    private void require(String permission, String code, String otherwise) {
        if (!actors.current().may(permission)) {
            throw new ForbiddenException(code, otherwise, Map.of("permission", permission));
        }
    }
}
