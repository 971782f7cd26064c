-- What duplicates of those are found by who are here already; names get theirs when something is changed
-- that they are found by, and are found by their words until then.
insert into customer_search (customer_id, fragment)
select id, substring('=t' || lower(replace(replace(replace(replace(tax_id, ' ', ''), '-', ''), '.', ''), '/', '')) from 1 for 64)
  from customer_customer
 where tax_id is not null;

insert into customer_search (customer_id, fragment)
select distinct customer_id, substring('=m' || lower(trim(email)) from 1 for 64)
  from customer_contact
 where email is not null;
