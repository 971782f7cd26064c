\set c random(0, 999)
select * from customer where id = :c;
