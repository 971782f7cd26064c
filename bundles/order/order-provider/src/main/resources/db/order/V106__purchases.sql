-- What of a line's net amount left with a shipment, and came back with a return that was credited: written when it happened, since a
-- line may be amended later. What is older is taken at what its line comes to now.
alter table order_shipment_line add column net numeric(30, 12);
update order_shipment_line set net = (
    select l.net * order_shipment_line.quantity / l.stock_quantity from order_line l
    where l.order_id = order_shipment_line.order_id and l.line_no = order_shipment_line.line_no);
update order_shipment_line set net = 0 where net is null;
alter table order_shipment_line alter column net set not null;

alter table order_return_line add column net numeric(30, 12);
update order_return_line set net = (
    select l.net * order_return_line.quantity / l.stock_quantity from order_line l
    where l.order_id = order_return_line.order_id and l.line_no = order_return_line.line_no);
update order_return_line set net = 0 where net is null;
alter table order_return_line alter column net set not null;
