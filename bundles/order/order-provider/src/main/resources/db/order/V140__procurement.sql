-- Where the goods of a line come from: STOCK, DROP_SHIPMENT or MAKE_TO_ORDER; how much its supplier has delivered, and by which
-- purchase order.
alter table order_line add column procurement varchar(16) default 'STOCK' not null;
alter table order_line add column procured numeric(18, 6) default 0 not null;
alter table order_line add column purchase_id varchar(64);
alter table order_line add column purchase_number varchar(64);

-- Where a product's goods come from when nobody says; null: from stock.
alter table order_product_terms add column procurement varchar(16);
