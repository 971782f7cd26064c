-- Price and discount as a document prints them. What was quoted so far printed the price of a unit and the discount by hand.
alter table sales_quote_line add column shown_price numeric(30, 12);
alter table sales_quote_line add column shown_discount numeric(18, 9);
update sales_quote_line set shown_price = unit_price, shown_discount = discount;
alter table sales_quote_line alter column shown_price set not null;
alter table sales_quote_line alter column shown_discount set not null;
