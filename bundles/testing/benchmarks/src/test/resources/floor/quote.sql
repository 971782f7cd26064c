\set c random(0, 999)
\set p random(0, 990)
begin;
select * from customer where id = :c;
select r.price, t.rate from rule r join product p on p.id = r.product join tax t on t.category = p.category where r.product = :p + 0 and r.from_quantity <= 2 order by r.from_quantity desc limit 1;
select r.price, t.rate from rule r join product p on p.id = r.product join tax t on t.category = p.category where r.product = :p + 1 and r.from_quantity <= 2 order by r.from_quantity desc limit 1;
select r.price, t.rate from rule r join product p on p.id = r.product join tax t on t.category = p.category where r.product = :p + 2 and r.from_quantity <= 2 order by r.from_quantity desc limit 1;
select r.price, t.rate from rule r join product p on p.id = r.product join tax t on t.category = p.category where r.product = :p + 3 and r.from_quantity <= 2 order by r.from_quantity desc limit 1;
select r.price, t.rate from rule r join product p on p.id = r.product join tax t on t.category = p.category where r.product = :p + 4 and r.from_quantity <= 2 order by r.from_quantity desc limit 1;
select * from level where product = :p + 0;
select * from level where product = :p + 1;
select * from level where product = :p + 2;
select * from level where product = :p + 3;
select * from level where product = :p + 4;
insert into quote (number, customer, state, net, tax, gross, changed) values ('Q-' || nextval('quote_number'), :c, 'draft', 315, 25.5, 340.5, now()) returning id as quote \gset
insert into quote_line values (:quote, 1, :p + 0, 2, 31.5, 63, '[{"step":"price-list","before":"0","after":"31.50","why":"price list"},{"step":"tax","after":"8.1"}]');
insert into quote_line values (:quote, 2, :p + 1, 2, 31.5, 63, '[{"step":"price-list","before":"0","after":"31.50","why":"price list"},{"step":"tax","after":"8.1"}]');
insert into quote_line values (:quote, 3, :p + 2, 2, 31.5, 63, '[{"step":"price-list","before":"0","after":"31.50","why":"price list"},{"step":"tax","after":"8.1"}]');
insert into quote_line values (:quote, 4, :p + 3, 2, 31.5, 63, '[{"step":"price-list","before":"0","after":"31.50","why":"price list"},{"step":"tax","after":"8.1"}]');
insert into quote_line values (:quote, 5, :p + 4, 2, 31.5, 63, '[{"step":"price-list","before":"0","after":"31.50","why":"price list"},{"step":"tax","after":"8.1"}]');
insert into event (type, subject, at, data) values ('quote.drafted', :quote, now(), '{"quote":"Q"}');
commit;
