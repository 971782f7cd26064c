package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.pricing.DocumentThreshold;
import org.tenon.pricing.DocumentThreshold.AttributeTotal;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceDraftId;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.PurchaseThreshold.AttributeLeast;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleImportId;
import org.tenon.pricing.RuleScope;

/** Writes rules into the table of a list's or a draft's rules, a thousand in a round trip. Rules are written once. */
final class RuleInsert {

    private static final int AT_ONCE = 1_000;
    private static final int COLUMNS = RuleColumns.NAMES.split(",").length;

    private final PreparedStatement insert;
    private int last;

    private RuleInsert(PreparedStatement insert) {
        this.insert = insert;
    }

    /** Into a list, in an edition. */
    static void intoList(EntityManager em, List<PriceRule> rules, long edition) {
        all(em, "pricing_rule", "edition, import_id", rules, (row, rule) -> {
            row.text(rule.list().value());
            row.insert.setLong(++row.last, edition);
            row.text(null);
        });
    }

    /** Into a list, by an import: its edition counts then, and not the rule's. */
    static void intoList(EntityManager em, List<PriceRule> rules, RuleImportId by) {
        all(em, "pricing_rule", "edition, import_id", rules, (row, rule) -> {
            row.text(rule.list().value());
            row.insert.setLong(++row.last, 0);
            row.text(by.value());
        });
    }

    /** Into a draft. */
    static void intoDraft(EntityManager em, List<PriceRule> rules, PriceDraftId draft) {
        all(em, "pricing_draft_rule", "", rules, (row, rule) -> row.text(draft.value()));
    }

    /** Where a rule belongs. */
    private interface Place {
        void of(RuleInsert row, PriceRule rule) throws SQLException;
    }

    private static void all(EntityManager em, String table, String more, List<PriceRule> rules, Place place) {
        String columns = RuleColumns.NAMES + ", list_id" + (more.isEmpty() ? "" : ", " + more);
        int count = COLUMNS + 1 + (more.isEmpty() ? 0 : 2);
        String sql = "insert into " + table + " (" + columns + ") values (?" + ", ?".repeat(count - 1) + ")";
        Sql.onConnection(em, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (int from = 0; from < rules.size(); from += AT_ONCE) {
                    for (PriceRule rule : rules.subList(from, Math.min(rules.size(), from + AT_ONCE))) {
                        RuleInsert row = new RuleInsert(insert);
                        row.rule(rule);
                        place.of(row, rule);
                        insert.addBatch();
                    }
                    insert.executeBatch();
                }
            }
            return rules.size();
        });
    }

    // In the order of the columns.

    private void rule(PriceRule rule) throws SQLException {
        NewPriceRule definition = rule.definition();
        RuleScope scope = definition.scope();
        text(rule.id().value());
        text(scope.product().map(ProductId::value).orElse(null));
        text(scope.category().orElse(null));
        text(scope.customer().map(CustomerId::value).orElse(null));
        text(scope.group().orElse(null));
        number(definition.minQuantity());
        insert.setInt(++last, definition.sequence());
        insert.setInt(++last, definition.priority());
        day(definition.validity().from());
        day(definition.validity().to());
        effect(definition.effect());
        conditions(definition.conditions());
        RuleBase base = definition.base();
        text(base instanceof RuleBase.OtherList ? "other" : base instanceof RuleBase.Cost ? "cost" : "list");
        text(base instanceof RuleBase.OtherList other ? other.list().value() : null);
        insert.setBoolean(++last, definition.combinable());
    }

    private void effect(RuleEffect effect) throws SQLException {
        boolean plain = effect instanceof RuleEffect.Price || effect instanceof RuleEffect.Discount;
        text(plain ? RuleColumns.PLAIN : effect.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        if (effect instanceof RuleEffect.Formula formula) {
            money(formula.price());
            number(formula.discount().value());
            number(formula.markup().value());
            money(formula.roundTo());
            money(formula.surcharge());
            money(formula.minMargin());
            money(formula.maxMargin());
        } else {
            money(price(effect));
            number(effect instanceof RuleEffect.Discount off ? off.percent().value() : null);
            for (int i = 0; i < 5; i++) {
                number(null);
            }
        }
        text(
                effect instanceof RuleEffect.Expression calculated
                        ? calculated.formula().text()
                        : null);
        money(effect instanceof RuleEffect.Limit limit ? limit.minimum() : Optional.empty());
        money(effect instanceof RuleEffect.Limit limit ? limit.maximum() : Optional.empty());
    }

    private static Optional<Money> price(RuleEffect effect) {
        if (effect instanceof RuleEffect.Price given) {
            return Optional.of(given.price());
        }
        if (effect instanceof RuleEffect.Flat flat) {
            return Optional.of(flat.price());
        }
        return effect instanceof RuleEffect.Cost costs ? Optional.of(costs.cost()) : Optional.empty();
    }

    private void conditions(RuleConditions conditions) throws SQLException {
        text(conditions.channel().orElse(null));
        number(conditions.maxQuantity().orElse(null));
        money(conditions.minAmount());
        money(conditions.maxAmount());
        text(conditions.attribute().map(RuleConditions.Attribute::name).orElse(null));
        number(conditions.attribute().map(RuleConditions.Attribute::atLeast).orElse(null));
        number(conditions.attribute().flatMap(RuleConditions.Attribute::atMost).orElse(null));
        text(conditions.unit().orElse(null));
        Optional<PurchaseThreshold> bought = conditions.bought();
        text(bought.map(its -> its.period().toString()).orElse(null));
        number(bought.flatMap(PurchaseThreshold::minQuantity).orElse(null));
        money(bought.flatMap(PurchaseThreshold::minAmount));
        flag(bought.map(PurchaseThreshold::ofAll));
        Optional<AttributeLeast> least = bought.flatMap(PurchaseThreshold::total);
        text(least.map(AttributeLeast::attribute).orElse(null));
        number(least.map(AttributeLeast::least).orElse(null));
        Optional<DocumentThreshold> over = conditions.over();
        flag(over.map(DocumentThreshold::ofAll));
        number(over.flatMap(DocumentThreshold::minQuantity).orElse(null));
        number(over.flatMap(DocumentThreshold::maxQuantity).orElse(null));
        money(over.flatMap(DocumentThreshold::minAmount));
        money(over.flatMap(DocumentThreshold::maxAmount));
        number(over.flatMap(DocumentThreshold::minWeight).orElse(null));
        number(over.flatMap(DocumentThreshold::maxWeight).orElse(null));
        Optional<AttributeTotal> total = over.flatMap(DocumentThreshold::total);
        text(total.map(AttributeTotal::attribute).orElse(null));
        number(total.flatMap(AttributeTotal::least).orElse(null));
        number(total.flatMap(AttributeTotal::most).orElse(null));
        text(conditions.hours().map(hours -> hours.from().toString()).orElse(null));
        text(conditions.hours().map(hours -> hours.until().toString()).orElse(null));
    }

    private void text(@Nullable String text) throws SQLException {
        insert.setString(++last, text);
    }

    private void number(@Nullable BigDecimal number) throws SQLException {
        insert.setBigDecimal(++last, number);
    }

    private void money(Optional<Money> amount) throws SQLException {
        number(RuleColumns.amount(amount));
    }

    private void day(Optional<LocalDate> day) throws SQLException {
        insert.setObject(++last, day.orElse(null), Types.DATE);
    }

    /** Nothing where nothing is asked. */
    private void flag(Optional<Boolean> flag) throws SQLException {
        insert.setObject(++last, flag.orElse(null), Types.BOOLEAN);
    }
}
