package org.tenon.customer;

/** What two customers who are merged may say differently. The currency and the number are always the survivor's. */
public enum MergeField {
    NAME("name"),
    GROUP("group"),
    TAX_ID("taxId"),
    CREDIT_LIMIT("creditLimit"),
    PAYMENT_TERMS("paymentTerms"),
    TAX_REGION("taxRegion"),
    LANGUAGE("language"),
    PRICE_LIST("priceList"),
    KIND("kind"),
    PARENT("parent"),
    OWNER("owner"),
    TEAM("team"),
    TERRITORY("territory"),
    TAGS("tags"),
    ADDRESSES("addresses"),
    CONTACTS("contacts");

    private final String member;

    MergeField(String member) {
        this.member = member;
    }

    /** What the field is called where customers are written as JSON, and in pointers. */
    public String member() {
        return member;
    }

    /** Whether it is a list, of which both may be kept. */
    public boolean isList() {
        return this == TAGS || this == ADDRESSES || this == CONTACTS;
    }
}
