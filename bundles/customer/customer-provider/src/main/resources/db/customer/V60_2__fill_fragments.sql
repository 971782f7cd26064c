insert into customer_fragment (number, fragment)
select c.number, s.fragment
  from customer_search s
  join customer_customer c on c.id = s.customer_id;

alter table customer_fragment add constraint customer_fragment_pk primary key (number, fragment);
create index customer_fragment_fragment on customer_fragment (fragment, number);

drop table customer_search;
