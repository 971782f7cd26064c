-- What kits are made of, for each of the kit's own unit. The version is that of all components of a kit.
create table catalog_kit (
    product_id varchar(64) not null,
    version    bigint      not null,
    constraint catalog_kit_pk primary key (product_id),
    constraint catalog_kit_of foreign key (product_id) references catalog_product (id)
);

create table catalog_component (
    kit_id     varchar(64)    not null,
    position   integer        not null,
    product_id varchar(64)    not null,
    quantity   numeric(15, 3) not null,
    constraint catalog_component_pk primary key (kit_id, position),
    constraint catalog_component_of foreign key (kit_id) references catalog_kit (product_id),
    constraint catalog_component_product foreign key (product_id) references catalog_product (id)
);

-- Whoever changes a kit holds it: two changes that are right each by itself may make kits of each other.
create table catalog_kit_lock (
    id integer not null,
    constraint catalog_kit_lock_pk primary key (id)
);
insert into catalog_kit_lock (id) values (1);
