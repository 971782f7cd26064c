-- What is known of products in numbers: a line each of name, value and unit between tabs. Null for none.
alter table catalog_product add column attributes varchar;

-- What each is measured in, '' for no unit.
create table catalog_attribute (
    name varchar(64) not null,
    unit varchar(16) not null,
    constraint catalog_attribute_pk primary key (name)
);

-- Whoever says a new one holds it, so that two at once do not say it in two units.
create table catalog_attribute_lock (
    id integer not null,
    constraint catalog_attribute_lock_pk primary key (id)
);
insert into catalog_attribute_lock (id) values (1);
