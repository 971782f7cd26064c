-- What an order was priced by, so that it can be priced so again: empty on those that are older.
alter table order_document add column coupon varchar(64);
alter table order_document add column price_edition varchar(64);
alter table order_document add column tax_rounding varchar(16);
alter table order_document add column priced_list varchar(64);
