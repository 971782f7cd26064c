package org.tenon.customer.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A column that tables of customers have, in imports and exports. */
enum CustomerColumn {
    NUMBER("number", "Customer no.", "customer number", "customer id", "id", "kundennummer", "客户编号", "编号"),
    NAME("name", "Name", "company", "company name", "customer", "firma", "kunde", "名称", "客户名称", "公司名称"),
    KIND("kind", "Kind", "type", "art", "类型"),
    GROUP("group", "Group", "customer group", "gruppe", "kundengruppe", "客户组"),
    CURRENCY("currency", "Currency", "währung", "币种", "货币"),
    TAX_ID("taxId", "Tax ID", "vat id", "vat number", "ust-idnr", "steuernummer", "税号", "统一社会信用代码"),
    CREDIT_LIMIT("creditLimit", "Credit limit", "kreditlimit", "信用额度"),
    PAYMENT_TERMS("paymentTerms", "Payment terms", "terms", "zahlungsbedingungen", "付款条件"),
    TAX_REGION("taxRegion", "Tax region", "steuerregion", "税区"),
    LANGUAGE("language", "Language", "sprache", "语言"),
    PRICE_LIST("priceList", "Price list", "preisliste", "价格表"),
    PARENT("parent", "Belongs to (no.)", "parent", "parent number", "gehört zu", "上级编号"),
    OWNER("owner", "Owner", "account manager", "betreuer", "负责人"),
    TEAM("team", "Team", "团队"),
    TERRITORY("territory", "Territory", "gebiet", "区域"),
    TAGS("tags", "Tags", "labels", "schlagworte", "标签"),
    CONTACT_NAME("contact.name", "Contact", "contact name", "ansprechpartner", "联系人"),
    CONTACT_EMAIL("contact.email", "E-mail", "contact email", "mail", "邮箱", "电子邮件"),
    CONTACT_PHONE("contact.phone", "Phone", "contact phone", "telephone", "mobile", "telefon", "电话", "手机"),
    CONTACT_ROLE("contact.role", "Role", "contact title", "position", "funktion", "职务"),
    BILLING_LINES("billing.lines", "Billing street", "address", "street", "straße", "adresse", "地址"),
    BILLING_POSTAL_CODE("billing.postalCode", "Billing postal code", "postal code", "zip", "plz", "邮编"),
    BILLING_CITY("billing.city", "Billing city", "city", "ort", "stadt", "城市"),
    BILLING_REGION("billing.region", "Billing region", "region", "state", "province", "省份"),
    BILLING_COUNTRY("billing.country", "Billing country", "country", "land", "国家"),
    SHIPPING_LINES("shipping.lines", "Shipping street", "delivery street", "lieferadresse", "送货地址"),
    SHIPPING_POSTAL_CODE("shipping.postalCode", "Shipping postal code"),
    SHIPPING_CITY("shipping.city", "Shipping city"),
    SHIPPING_REGION("shipping.region", "Shipping region"),
    SHIPPING_COUNTRY("shipping.country", "Shipping country");

    private final String field;
    private final String heading;
    /** One a line. */
    private final String synonyms;

    CustomerColumn(String field, String heading, String... synonyms) {
        this.field = field;
        this.heading = heading;
        this.synonyms = String.join("\n", synonyms);
    }

    /** What the API calls it. */
    String field() {
        return field;
    }

    /** What exports call it. */
    String heading() {
        return heading;
    }

    /** Where violations of it point. */
    String pointer() {
        return "/" + field;
    }

    static Optional<CustomerColumn> named(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }

    /** Which of a table's headings may be this column's. */
    Optional<String> among(List<String> headings) {
        List<String> known = Stream.concat(Stream.of(field, heading), synonyms.lines())
                .map(CustomerColumn::plain)
                .toList();
        return headings.stream().filter(each -> known.contains(plain(each))).findFirst();
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
