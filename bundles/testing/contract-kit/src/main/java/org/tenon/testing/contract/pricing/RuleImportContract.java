package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.less;
import static org.tenon.testing.contract.pricing.PricingUnderTest.refusals;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.pricing.NewPriceDraft;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceDraft;
import org.tenon.pricing.PriceDraftService;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleImport;
import org.tenon.pricing.RuleImport.State;
import org.tenon.pricing.RuleImportId;
import org.tenon.pricing.RuleImportService;
import org.tenon.pricing.RuleScope;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/**
 * Any number of rules, in parts. A contract of its own: a provider of pricing may take rules by {@code PriceListService} only.
 */
public interface RuleImportContract extends PricingUnderTest {

    RuleImportService ruleImports();

    PriceDraftService drafts();

    @Core
    @DisplayName("PRC-400 Rules that are on their way hold for nobody and are in no list; applied, they hold at once")
    default void applies_all_at_once() {
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        RuleImportId id = ruleImports().begin(list.id()).id();

        ruleImports().add(id, 0, List.of(less(RuleScope.ALL, "10")));
        RuleImport grown = ruleImports().add(id, 1, List.of(costs(product(), "3"), costs(product(), "4")));

        assertThat(grown.rules()).isEqualTo(3);
        assertThat(grown.state()).isEqualTo(State.OPEN);
        assertThat(line(list, product, "1").unitPrice()).isEqualTo(usd("10"));
        assertThat(ruleCount(list)).isEqualTo(1);

        assertThat(ruleImports().apply(id).state()).isEqualTo(State.APPLIED);

        assertThat(line(list, product, "1").unitPrice()).isEqualTo(usd("9"));
        assertThat(ruleCount(list)).isEqualTo(4);
    }

    @Core
    @DisplayName("PRC-401 A cancelled import leaves nothing behind, and takes nothing more")
    default void leaves_nothing_behind() {
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        RuleImportId id = ruleImports().begin(list.id()).id();
        ruleImports().add(id, 0, List.of(less(RuleScope.ALL, "10")));

        assertThat(ruleImports().cancel(id).state()).isEqualTo(State.CANCELLED);

        assertThat(line(list, product, "1").unitPrice()).isEqualTo(usd("10"));
        assertThat(ruleCount(list)).isEqualTo(1);
        assertConflict("pricing.import-closed", () -> ruleImports().add(id, 1, List.of(costs(product, "1"))));
        assertConflict("pricing.import-closed", () -> ruleImports().apply(id));
        assertThat(ruleImports().cancel(id).state()).isEqualTo(State.CANCELLED);
    }

    @Core
    @DisplayName(
            "PRC-402 A part that comes twice or too early is refused with the number that came, from which one goes on")
    default void knows_how_far_it_is() {
        PriceList list = list();
        RuleImportId id = ruleImports().begin(list.id()).id();
        List<NewPriceRule> part = List.of(costs(product(), "1"), costs(product(), "2"));
        ruleImports().add(id, 0, part);

        ConflictException twice = catchThrowableOfType(
                ConflictException.class, () -> ruleImports().add(id, 0, part));
        assertThat(twice.code()).isEqualTo("pricing.import-out-of-step");
        assertThat(twice.data()).isEqualTo(Map.of("rules", 2L));
        assertConflict("pricing.import-out-of-step", () -> ruleImports().add(id, 4, part));

        assertThat(ruleImports().find(id))
                .hasValueSatisfying(now -> assertThat(now.rules()).isEqualTo(2));
        assertThat(ruleImports().add(id, 2, part).rules()).isEqualTo(4);
    }

    @Core
    @DisplayName(
            "PRC-403 A part with something wrong is refused whole, each fault with its place, and the import goes on")
    default void refuses_a_part_whole() {
        PriceList list = list();
        RuleImportId id = ruleImports().begin(list.id()).id();
        List<NewPriceRule> part = List.of(
                costs(product(), "1"),
                costs(new ProductId("nothing"), "2"),
                NewPriceRule.of(RuleScope.ALL, new RuleEffect.Price(Money.of("1", "JPY"))));

        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class, () -> ruleImports().add(id, 0, part));

        assertThat(refusals(refused))
                .containsExactlyInAnyOrder("/1/product pricing.unknown-product", "/2/price pricing.currency-mismatch");
        assertThat(ruleImports().find(id))
                .hasValueSatisfying(now -> assertThat(now.rules()).isZero());
        assertThat(ruleImports().add(id, 0, part.subList(0, 1)).rules()).isEqualTo(1);
    }

    @Core
    @DisplayName("PRC-404 A part can be checked without keeping anything")
    default void checks_without_keeping() {
        PriceList list = list();
        List<NewPriceRule> bad = List.of(costs(new ProductId("nothing"), "2"));

        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class, () -> ruleImports().check(list.id(), bad));
        ruleImports().check(list.id(), List.of(costs(product(), "1")));

        assertThat(refusals(refused)).containsExactly("/0/product pricing.unknown-product");
        assertThat(ruleCount(list)).isZero();
    }

    @Full
    @DisplayName("PRC-405 Applying twice is applying once; an applied import cannot be cancelled or grow")
    default void applies_once() {
        ProductId product = product();
        PriceList list = list();
        RuleImportId id = ruleImports().begin(list.id()).id();
        ruleImports().add(id, 0, List.of(costs(product, "7")));

        RuleImport applied = ruleImports().apply(id);

        assertThat(ruleImports().apply(id)).isEqualTo(applied);
        assertConflict("pricing.import-closed", () -> ruleImports().cancel(id));
        assertConflict("pricing.import-closed", () -> ruleImports().add(id, 1, List.of(costs(product, "1"))));
        assertThat(line(list, product, "1").unitPrice()).isEqualTo(usd("7"));
        assertThat(ruleCount(list)).isEqualTo(1);
    }

    @Full
    @DisplayName("PRC-406 What a transaction that rolls back has imported was never there")
    default void forgets_what_was_rolled_back() {
        PriceList list = list();
        RuleImportId id = ruleImports().begin(list.id()).id();

        Runnable work = () -> {
            ruleImports().add(id, 0, List.of(costs(product(), "1")));
            ruleImports().apply(id);
            throw new IllegalStateException("on purpose");
        };

        assertThatThrownBy(() -> transactions().required(work)).hasMessage("on purpose");

        assertThat(ruleImports().find(id)).hasValueSatisfying(now -> {
            assertThat(now.state()).isEqualTo(State.OPEN);
            assertThat(now.rules()).isZero();
        });
        assertThat(ruleCount(list)).isZero();
    }

    @Full
    @DisplayName("PRC-407 Unknown lists and imports are not found")
    default void finds_no_strangers() {
        RuleImportId nobody = new RuleImportId("nobody");

        assertThat(ruleImports().find(nobody)).isEmpty();
        assertThatThrownBy(() -> ruleImports().begin(new PriceListId("nobody"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ruleImports().add(nobody, 0, List.of(costs(product(), "1"))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ruleImports().apply(nobody)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ruleImports().cancel(nobody)).isInstanceOf(NotFoundException.class);
    }

    @Core
    @DisplayName("PRC-600 An import goes into a draft, which adds its rules when it is published, and not before")
    default void goes_into_a_draft() {
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        RuleImportId id = ruleImports().begin(list.id()).id();
        List<NewPriceRule> rules =
                List.of(costs(product, "8").from(BigDecimal.TEN), less(RuleScope.category("Saws"), "10"));
        ruleImports().add(id, 0, rules);

        RuleImport drafted = ruleImports().draft(id, "From a table");

        PriceDraft draft = drafts().find(drafted.draft().orElseThrow()).orElseThrow();
        assertThat(drafted.state()).isEqualTo(State.DRAFTED);
        assertThat(ruleImports().find(id)).contains(drafted);
        assertThat(draft.definition()).isEqualTo(new NewPriceDraft("From a table", rules, List.of()));
        assertThat(ruleCount(list)).isEqualTo(1);
        assertThat(line(list, product, "10").net()).isEqualTo(usd("100"));
        assertConflict("pricing.import-closed", () -> ruleImports().apply(id));
        assertConflict("pricing.import-closed", () -> ruleImports().cancel(id));
        assertConflict("pricing.import-closed", () -> ruleImports().draft(id, "Again"));

        drafts().publish(draft.id(), draft.version(), today());

        assertThat(line(list, product, "10").net()).isEqualTo(usd("80"));
        assertThat(ruleCount(list)).isEqualTo(3);
    }

    @Full
    @DisplayName("PRC-601 An import without rules goes nowhere, and one that is too long into no draft")
    default void refuses_what_is_empty_or_too_long() {
        PriceList list = list();
        RuleImportId id = ruleImports().begin(list.id()).id();
        assertConflict("pricing.import-empty", () -> ruleImports().apply(id));
        assertConflict("pricing.import-empty", () -> ruleImports().draft(id, "Empty"));
        List<NewPriceRule> most = Collections.nCopies(PriceListService.MAX_RULES, less(RuleScope.ALL, "10"));
        ruleImports().add(id, 0, most);
        ruleImports().add(id, most.size(), most.subList(0, 1));

        assertConflict("pricing.import-too-long", () -> ruleImports().draft(id, "Too long"));

        assertThat(ruleImports().find(id))
                .hasValueSatisfying(now -> assertThat(now.state()).isEqualTo(State.OPEN));
        assertThat(drafts().list(list.id(), PageRequest.first(10)).items()).isEmpty();
    }

    @Core
    @DisplayName(
            "PRC-602 An edition from before an import was applied does not know its rules; one version has them all")
    default void is_one_version() {
        ProductId product = product();
        PriceList list = list(costs(product, "10"));
        CustomerId customer = customer();
        PriceRequest request = request(list, customer, PriceRequestLine.of(product, 1));
        RuleImportId id = ruleImports().begin(list.id()).id();
        ruleImports().add(id, 0, List.of(less(RuleScope.ALL, "10")));
        ruleImports().add(id, 1, List.of(less(RuleScope.ALL, "20").from(BigDecimal.TEN)));
        PriceResult before = pricing().price(request);
        long version = priceLists().find(list.id()).orElseThrow().version();

        ruleImports().apply(id);

        PriceResult after = pricing().price(request);
        assertThat(after.net()).isEqualTo(usd("9"));
        assertThat(pricing().price(request.asOf(before.edition().orElseThrow())).net())
                .isEqualTo(usd("10"));
        assertThat(pricing().price(request.asOf(after.edition().orElseThrow())).net())
                .isEqualTo(usd("9"));
        assertThat(priceLists().find(list.id()).orElseThrow().version()).isEqualTo(version + 1);
        PriceRule imported = priceLists().rules(list.id(), PageRequest.first(10)).items().stream()
                .filter(rule -> rule.definition().effect() instanceof RuleEffect.Discount)
                .findFirst()
                .orElseThrow();
        assertThat(priceLists().findRule(list.id(), imported.id())).contains(imported);
        priceLists().endRule(list.id(), imported.id(), today());
        assertThat(pricing().price(request).net()).isEqualTo(usd("10"));
        assertThat(pricing().price(request.asOf(after.edition().orElseThrow())).net())
                .isEqualTo(usd("9"));
    }

    private int ruleCount(PriceList list) {
        return priceLists().rules(list.id(), PageRequest.first(100)).items().size();
    }

    private static void assertConflict(String code, Runnable call) {
        ConflictException refused = catchThrowableOfType(ConflictException.class, call::run);
        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
    }
}
