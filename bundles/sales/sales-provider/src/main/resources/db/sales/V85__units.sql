-- What a line is in its product's own unit. What was quoted so far is in that.
alter table sales_quote_line add column stock_quantity numeric(18, 6);
alter table sales_quote_line add column stock_unit varchar(64);
update sales_quote_line set stock_quantity = quantity, stock_unit = unit;
alter table sales_quote_line alter column stock_quantity set not null;
alter table sales_quote_line alter column stock_unit set not null;
