-- The company's own units; the usual ones come with the bundle.
create table catalog_unit (
    code     varchar(16)     not null,
    name     varchar(64)     not null,
    category varchar(32)     not null,
    factor   numeric(30, 15) not null,
    step     numeric(30, 15) not null,
    unece    varchar(3),
    constraint catalog_unit_pk primary key (code)
);

-- How many of the product's own unit one of another is.
create table catalog_product_unit (
    product_id varchar(64)    not null,
    unit       varchar(16)    not null,
    factor     numeric(18, 6) not null,
    constraint catalog_product_unit_pk primary key (product_id, unit),
    constraint catalog_product_unit_of foreign key (product_id) references catalog_product (id)
);
