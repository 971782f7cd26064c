-- Of goods that a line still waits for: where, and its place in the queue. Null of every other line.
alter table order_line add column waits_for varchar(64);
alter table order_line add column waits_at varchar(64);
alter table order_line add column waits_rank integer;
alter table order_line add column waits_until date;

update order_line set
    waits_for = product_id,
    waits_at = (select o.warehouse_id from order_document o where o.id = order_line.order_id),
    waits_rank = (select -o.priority from order_document o where o.id = order_line.order_id),
    waits_until = (select coalesce(o.requested_date, date '9999-12-31') from order_document o where o.id = order_line.order_id)
 where stocked and quantity > reserved + shipped
   and order_id in (select o.id from order_document o where o.state in ('BACKORDERED', 'PARTLY_SHIPPED'));

create index order_line_waiting on order_line (waits_for, waits_at, waits_rank, waits_until, order_id);
