-- What a line is in its product's own unit, in which it is reserved, shipped and taken back. What is ordered so far is in that.
alter table order_line add column stock_quantity numeric(18, 6);
alter table order_line add column stock_unit varchar(64);
update order_line set stock_quantity = quantity, stock_unit = unit;
alter table order_line alter column stock_quantity set not null;
alter table order_line alter column stock_unit set not null;
alter table order_line drop constraint order_line_quantities;
alter table order_line add constraint order_line_quantities
    check (reserved >= 0 and shipped >= 0 and reserved + shipped <= stock_quantity);
