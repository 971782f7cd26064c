package org.tenon.catalog;

/** What a product is. */
public enum ProductKind {
    /** It is kept in stock and shipped. */
    GOODS,
    /** It is performed; there is no stock of it. */
    SERVICE,
    /** It is sold as one and made up of others; as long as nobody says of which ({@link KitService}), it is stocked as one. */
    KIT
}
