package org.tenon.sales.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A column that tables of opportunities have. */
enum OpportunityColumn {
    TITLE("title", "Title", "opportunity", "opportunity id", "name", "titel", "商机", "标题"),
    CUSTOMER("customer", "Customer", "account", "company", "kunde", "firma", "客户"),
    PRODUCT("product", "Product", "item", "produkt", "artikel", "产品"),
    STAGE("stage", "Stage", "deal stage", "status", "phase", "阶段"),
    AMOUNT("amount", "Amount", "close value", "value", "betrag", "wert", "金额"),
    CURRENCY("currency", "Currency", "währung", "币种"),
    CLOSE_DATE("closeDate", "Close date", "closed", "abschluss", "关闭日期", "成交日期"),
    OWNER("owner", "Owner", "sales agent", "sales person", "seller", "verkäufer", "负责人"),
    COMPETITOR("competitor", "Competitor", "wettbewerber", "竞争对手"),
    LOST_REASON("lostReason", "Lost reason", "reason", "grund", "丢单原因");

    private final String field;
    private final String heading;
    /** One a line. */
    private final String synonyms;

    OpportunityColumn(String field, String heading, String... synonyms) {
        this.field = field;
        this.heading = heading;
        this.synonyms = String.join("\n", synonyms);
    }

    /** What the API calls it. */
    String field() {
        return field;
    }

    /** What people call it. */
    String heading() {
        return heading;
    }

    /** Where violations of it point. */
    String pointer() {
        return "/" + field;
    }

    static Optional<OpportunityColumn> named(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }

    /** Which of a table's headings may be this column's. */
    Optional<String> among(List<String> headings) {
        List<String> known = Stream.concat(Stream.of(field, heading), synonyms.lines())
                .map(OpportunityColumn::plain)
                .toList();
        return headings.stream().filter(each -> known.contains(plain(each))).findFirst();
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
