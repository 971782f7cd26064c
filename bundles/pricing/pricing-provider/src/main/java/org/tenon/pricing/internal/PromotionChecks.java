package org.tenon.pricing.internal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.persistence.EntityManager;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.LineScope;
import org.tenon.pricing.NewPromotion;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PromotionReward;

/** What is checked of a promotion before it is kept. */
final class PromotionChecks {

    private final ProductService products;

    PromotionChecks(ProductService products) {
        this.products = products;
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is wrong */
    void check(EntityManager em, NewPromotion promotion) {
        Violations violations = new Violations();
        for (PriceListId list : promotion.priceLists()) {
            violations.check(
                    ListRow.find(em, list).isPresent(),
                    "/priceLists",
                    "pricing.unknown-price-list",
                    "There is no price list " + list + ".");
        }
        BiConsumer<String, Money> currency = (member, amount) -> violations.check(
                amount.currency().equals(promotion.currency()),
                "/" + member,
                "pricing.currency-mismatch",
                "The promotion is in " + promotion.currency() + ", this is in " + amount.currency() + ".");
        promotion.minAmount().ifPresent(amount -> currency.accept("minAmount", amount));
        promotion.cap().ifPresent(amount -> currency.accept("cap", amount));
        if (promotion.reward() instanceof PromotionReward.AmountOffDocument off) {
            currency.accept("amountOff", off.amount());
        }
        checkProducts(promotion, violations);
        RuleChecks.quantity(promotion.minQuantity(), "/minQuantity", violations);
        if (promotion.reward() instanceof PromotionReward.FreeGoods goods) {
            RuleChecks.quantity(goods.buy(), "/buy", violations);
            RuleChecks.quantity(goods.free(), "/free", violations);
        }
        if (promotion.reward() instanceof PromotionReward.Bundle bundle) {
            bundle.amount().ifPresent(amount -> currency.accept("set", amount));
            for (int i = 0; i < bundle.parts().size(); i++) {
                RuleChecks.quantity(bundle.parts().get(i).units(), part(i) + "/units", violations);
            }
        }
        violations.throwIfAny();
    }

    private static String part(int index) {
        return "/set/parts/" + index;
    }

    /** One round trip at most. */
    private void checkProducts(NewPromotion promotion, Violations violations) {
        Map<String, LineScope> scopes = new LinkedHashMap<>();
        scopes.put("/bought", promotion.bought());
        if (promotion.reward() instanceof PromotionReward.OffLines off) {
            scopes.put("/discountOn", off.lines());
        } else if (promotion.reward() instanceof PromotionReward.FreeGoods goods) {
            scopes.put("/free/goods", goods.goods());
        } else if (promotion.reward() instanceof PromotionReward.Bundle bundle) {
            for (int i = 0; i < bundle.parts().size(); i++) {
                scopes.put(part(i), bundle.parts().get(i).lines());
            }
        }
        Set<ProductId> unknown = new HashSet<>();
        scopes.values().forEach(scope -> unknown.addAll(scope.products()));
        if (!unknown.isEmpty()) {
            unknown.removeAll(products.findAll(Set.copyOf(unknown)).keySet());
        }
        scopes.forEach((pointer, scope) -> scope.products().stream()
                .filter(unknown::contains)
                .forEach(product -> violations.add(
                        pointer + "/products", "pricing.unknown-product", "There is no product " + product + ".")));
    }
}
