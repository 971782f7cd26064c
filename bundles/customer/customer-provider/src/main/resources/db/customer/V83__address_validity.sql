-- The days on which an address is used; null: no end that way.
alter table customer_address add column valid_from date;
alter table customer_address add column valid_to date;
