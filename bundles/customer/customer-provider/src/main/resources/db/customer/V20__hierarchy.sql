-- What a customer is, whom it belongs to, who looks after it. Tags are in their order, one a line; to be found by they are
-- fragments with a number sign, which no word has.
alter table customer_customer add column kind varchar(16) default 'ORGANISATION' not null;
alter table customer_customer add column parent_id varchar(64);
alter table customer_customer add column owner varchar(64);
alter table customer_customer add column team varchar(64);
alter table customer_customer add column territory varchar(64);
alter table customer_customer add column tags varchar(1100);

create index customer_customer_parent on customer_customer (parent_id, number);
create index customer_customer_owner on customer_customer (owner, number);
create index customer_customer_team on customer_customer (team, number);
create index customer_customer_territory on customer_customer (territory, number);

-- Everybody above a customer, and how far. Without foreign keys: they would lock the rows of customers whom somebody edits.
create table customer_lineage (
    customer_id varchar(64) not null,
    ancestor_id varchar(64) not null,
    distance    integer     not null,
    constraint customer_lineage_pk primary key (customer_id, ancestor_id)
);

create index customer_lineage_ancestor on customer_lineage (ancestor_id, customer_id);

-- Who changes the hierarchy locks this row: two changes that are right each for itself may close a circle together.
create table customer_hierarchy (
    id integer not null,
    constraint customer_hierarchy_pk primary key (id)
);

insert into customer_hierarchy (id) values (1);
