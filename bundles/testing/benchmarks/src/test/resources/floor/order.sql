\set p random(0, 990)
select nextval('todo') as quote \gset
begin;
select * from quote where id = :quote for update;
select * from quote_line where quote = :quote order by position;
update quote set state = 'approved', changed = now() where id = :quote;
insert into event (type, subject, at, data) values ('quote.submitted', :quote, now(), '{"quote":"Q"}');
commit;
begin;
select customer as c from quote where id = :quote for update \gset
select * from quote_line where quote = :quote order by position;
insert into orders (number, customer, quote, state, gross, changed) values ('SO-' || nextval('order_number'), :c, :quote, 'draft', 340.5, now()) returning id as orders \gset
insert into order_line values (:orders, 1, :p + 0, 2, 31.5, 63, 0, null, '[{"step":"price-list","before":"0","after":"31.50","why":"price list"},{"step":"tax","after":"8.1"}]');
insert into order_line values (:orders, 2, :p + 1, 2, 31.5, 63, 0, null, '[{"step":"price-list","before":"0","after":"31.50","why":"price list"},{"step":"tax","after":"8.1"}]');
insert into order_line values (:orders, 3, :p + 2, 2, 31.5, 63, 0, null, '[{"step":"price-list","before":"0","after":"31.50","why":"price list"},{"step":"tax","after":"8.1"}]');
insert into order_line values (:orders, 4, :p + 3, 2, 31.5, 63, 0, null, '[{"step":"price-list","before":"0","after":"31.50","why":"price list"},{"step":"tax","after":"8.1"}]');
insert into order_line values (:orders, 5, :p + 4, 2, 31.5, 63, 0, null, '[{"step":"price-list","before":"0","after":"31.50","why":"price list"},{"step":"tax","after":"8.1"}]');
update quote set state = 'accepted', changed = now() where id = :quote;
insert into event (type, subject, at, data) values ('order.created', :orders, now(), '{"order":"SO"}');
insert into event (type, subject, at, data) values ('quote.accepted', :quote, now(), '{"quote":"Q"}');
commit;
begin;
select * from orders where id = :orders for update;
select * from order_line where orders = :orders order by position;
update customer set exposure = exposure + 340.5 where id = :c and exposure + 340.5 <= credit_limit;
insert into claim values (:c, 'order/' || :orders, 340.5);
update level set reserved = reserved + 2 where product = :p + 0 and on_hand - reserved >= 2;
insert into reservation values (:orders, 1, :p + 0, 2);
update order_line set reserved = 2, promised = current_date where orders = :orders and position = 1;
update level set reserved = reserved + 2 where product = :p + 1 and on_hand - reserved >= 2;
insert into reservation values (:orders, 2, :p + 1, 2);
update order_line set reserved = 2, promised = current_date where orders = :orders and position = 2;
update level set reserved = reserved + 2 where product = :p + 2 and on_hand - reserved >= 2;
insert into reservation values (:orders, 3, :p + 2, 2);
update order_line set reserved = 2, promised = current_date where orders = :orders and position = 3;
update level set reserved = reserved + 2 where product = :p + 3 and on_hand - reserved >= 2;
insert into reservation values (:orders, 4, :p + 3, 2);
update order_line set reserved = 2, promised = current_date where orders = :orders and position = 4;
update level set reserved = reserved + 2 where product = :p + 4 and on_hand - reserved >= 2;
insert into reservation values (:orders, 5, :p + 4, 2);
update order_line set reserved = 2, promised = current_date where orders = :orders and position = 5;
update orders set state = 'confirmed', changed = now() where id = :orders;
insert into event (type, subject, at, data) values ('order.confirmed', :orders, now(), '{"order":"SO"}');
insert into event (type, subject, at, data) values ('stock.reserved', :orders, now(), '{"order":"SO"}');
commit;
