create table catalog_product (
    id           varchar(64)  not null,
    sku          varchar(64)  not null,
    name         varchar(200) not null,
    unit         varchar(16)  not null,
    tax_category varchar(64)  not null,
    category     varchar(64),
    kind         varchar(16)  not null,
    weight       numeric(18, 6),
    discontinued boolean      not null,
    created_at   timestamp(6) not null,
    version      bigint       not null,
    constraint catalog_product_pk primary key (id),
    constraint catalog_sku_key unique (sku)
);

create index catalog_product_category on catalog_product (category, sku);

-- What products are found by: the tails of the words of SKU and name, without case and accents.
create table catalog_search (
    product_id varchar(64) not null,
    fragment   varchar(64) not null,
    constraint catalog_search_pk primary key (product_id, fragment),
    constraint catalog_search_of foreign key (product_id) references catalog_product (id)
);

create index catalog_search_fragment on catalog_search (fragment, product_id);
