-- The order by which the customer gets the same goods again.
alter table order_return add column replaced boolean default false not null;
alter table order_return add column replacement varchar(64);
