\set c random(0, 999)
\set p random(0, 990)
select * from customer where id = :c;
select r.price, t.rate from rule r join product p on p.id = r.product join tax t on t.category = p.category where r.product = :p + 0 and r.from_quantity <= 2 order by r.from_quantity desc limit 1;
select r.price, t.rate from rule r join product p on p.id = r.product join tax t on t.category = p.category where r.product = :p + 1 and r.from_quantity <= 2 order by r.from_quantity desc limit 1;
select r.price, t.rate from rule r join product p on p.id = r.product join tax t on t.category = p.category where r.product = :p + 2 and r.from_quantity <= 2 order by r.from_quantity desc limit 1;
select r.price, t.rate from rule r join product p on p.id = r.product join tax t on t.category = p.category where r.product = :p + 3 and r.from_quantity <= 2 order by r.from_quantity desc limit 1;
select r.price, t.rate from rule r join product p on p.id = r.product join tax t on t.category = p.category where r.product = :p + 4 and r.from_quantity <= 2 order by r.from_quantity desc limit 1;
