package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.DayHours;
import org.tenon.pricing.DocumentThreshold;
import org.tenon.pricing.DocumentThreshold.AttributeTotal;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceFormula;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;
import org.tenon.pricing.PurchasePeriod;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.PurchaseThreshold.AttributeLeast;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;

/**
 * Puts a rule together from the columns that {@link RuleInsert} has spread it over. They are read one after the other; those that an
 * effect has no use for are passed over, since a million rules have forty columns each.
 */
final class RuleColumns {

    /** In the order in which they are read and written. */
    static final String NAMES =
            "id, product_id, category, customer_id, group_code, min_quantity, sequence_no, priority,"
                    + " valid_from, valid_to, effect, price, discount, markup, round_to, surcharge, min_margin, max_margin,"
                    + " expression, min_price, max_price, channel, max_quantity, min_amount, max_amount, attribute_name,"
                    + " attribute_min, attribute_max, unit, bought_in, bought_quantity, bought_amount, bought_all,"
                    + " bought_attribute, bought_min_attribute, over_all, over_min_quantity, over_max_quantity, over_min_amount, over_max_amount, over_min_weight, over_max_weight, over_attribute,"
                    + " over_min_attribute, over_max_attribute, hours_from, hours_until, base, base_list, combinable";

    /** An effect that is a price or a percentage. */
    static final String PLAIN = "plain";

    private static final int AFTER_DISCOUNT = 8;
    private static final int OF_PURCHASES = 5;
    private static final int OF_DOCUMENTS = 9;

    private final ResultSet row;
    private final Currency currency;
    private int last;

    private RuleColumns(ResultSet row, Currency currency) {
        this.row = row;
        this.currency = currency;
    }

    static @Nullable BigDecimal amount(Optional<Money> money) {
        return money.map(Money::amount).orElse(null);
    }

    static PriceRule rule(ResultSet row, PriceList list) throws SQLException {
        RuleColumns columns = new RuleColumns(row, list.definition().currency());
        PriceRuleId id = new PriceRuleId(columns.needed());
        return new PriceRule(id, list.id(), columns.definition());
    }

    private NewPriceRule definition() throws SQLException {
        RuleScope scope = new RuleScope(text().map(ProductId::new), text(), text().map(CustomerId::new), text());
        BigDecimal minQuantity = number().orElseThrow();
        int sequence = row.getInt(++last);
        int priority = row.getInt(++last);
        DateRange validity = new DateRange(day(), day());
        return new NewPriceRule(
                scope,
                minQuantity,
                effect(),
                sequence,
                priority,
                validity,
                conditions(),
                base(),
                row.getBoolean(++last));
    }

    private RuleEffect effect() throws SQLException {
        String kind = needed();
        Optional<Money> price = money();
        Percent discount = percent();
        if (kind.equals(PLAIN)) {
            last += AFTER_DISCOUNT;
            return price.<RuleEffect>map(RuleEffect.Price::new).orElseGet(() -> new RuleEffect.Discount(discount));
        }
        RuleEffect.Formula formula =
                new RuleEffect.Formula(price, percent(), discount, money(), money(), money(), money());
        Optional<String> expression = text();
        Optional<Money> minimum = money();
        Optional<Money> maximum = money();
        return switch (kind) {
            case "formula" -> formula;
            case "expression" -> new RuleEffect.Expression(PriceFormula.of(expression.orElseThrow()));
            case "flat" -> new RuleEffect.Flat(price.orElseThrow());
            case "cost" -> new RuleEffect.Cost(price.orElseThrow());
            case "limit" -> new RuleEffect.Limit(minimum, maximum);
            default -> throw new IllegalStateException("an effect that was written by a later version: " + kind);
        };
    }

    private RuleConditions conditions() throws SQLException {
        Optional<String> channel = text();
        Optional<BigDecimal> maxQuantity = number();
        Optional<Money> minAmount = money();
        Optional<Money> maxAmount = money();
        Optional<String> attribute = text();
        Optional<BigDecimal> atLeast = number();
        Optional<BigDecimal> atMost = number();
        RuleConditions conditions = new RuleConditions(
                channel,
                maxQuantity,
                minAmount,
                maxAmount,
                attribute.map(name -> new RuleConditions.Attribute(name, atLeast.orElseThrow(), atMost)),
                text(),
                bought(),
                over(),
                hours());
        // Most rules have none, and there may be a million of them.
        return conditions.equals(RuleConditions.NONE) ? RuleConditions.NONE : conditions;
    }

    private Optional<PurchaseThreshold> bought() throws SQLException {
        Optional<PurchasePeriod> period = text().map(PurchasePeriod::parse);
        if (period.isEmpty()) {
            last += OF_PURCHASES;
            return Optional.empty();
        }
        return Optional.of(
                new PurchaseThreshold(period.get(), number(), money(), row.getBoolean(++last), attributeBought()));
    }

    private Optional<AttributeLeast> attributeBought() throws SQLException {
        Optional<String> attribute = text();
        Optional<BigDecimal> least = number();
        return attribute.map(name -> new AttributeLeast(name, least.orElseThrow()));
    }

    private Optional<DocumentThreshold> over() throws SQLException {
        boolean ofAll = row.getBoolean(++last);
        if (row.wasNull()) {
            last += OF_DOCUMENTS;
            return Optional.empty();
        }
        return Optional.of(
                new DocumentThreshold(ofAll, number(), number(), money(), money(), number(), number(), total()));
    }

    private Optional<DayHours> hours() throws SQLException {
        Optional<LocalTime> from = text().map(LocalTime::parse);
        Optional<LocalTime> until = text().map(LocalTime::parse);
        return from.map(first -> new DayHours(first, until.orElseThrow()));
    }

    private Optional<AttributeTotal> total() throws SQLException {
        Optional<String> attribute = text();
        Optional<BigDecimal> least = number();
        Optional<BigDecimal> most = number();
        return attribute.map(name -> new AttributeTotal(name, least, most));
    }

    private RuleBase base() throws SQLException {
        String kind = needed();
        Optional<String> list = text();
        return switch (kind) {
            case "other" -> new RuleBase.OtherList(new PriceListId(list.orElseThrow()));
            case "cost" -> RuleBase.COST;
            default -> RuleBase.LIST_PRICE;
        };
    }

    private String needed() throws SQLException {
        return text().orElseThrow();
    }

    private Optional<String> text() throws SQLException {
        return Optional.ofNullable(row.getString(++last));
    }

    private Optional<BigDecimal> number() throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(++last));
    }

    private Optional<LocalDate> day() throws SQLException {
        return Optional.ofNullable(row.getObject(++last, LocalDate.class));
    }

    private Optional<Money> money() throws SQLException {
        return number().map(amount -> new Money(amount, currency));
    }

    private Percent percent() throws SQLException {
        return number().map(Percent::new).orElse(Percent.ZERO);
    }
}
