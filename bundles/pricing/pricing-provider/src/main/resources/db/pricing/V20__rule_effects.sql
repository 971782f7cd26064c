-- What a rule does: price, discount (both as before), formula, expression, flat, cost, limit. A formula's price and discount
-- are in the columns that there were; a flat price and a cost are in price; a limit in min_price and max_price.
alter table pricing_rule add column effect varchar(16) default 'plain' not null;
alter table pricing_rule add column markup numeric(18, 9);
alter table pricing_rule add column round_to numeric(30, 12);
alter table pricing_rule add column surcharge numeric(30, 12);
alter table pricing_rule add column min_margin numeric(30, 12);
alter table pricing_rule add column max_margin numeric(30, 12);
alter table pricing_rule add column expression varchar(500);
alter table pricing_rule add column min_price numeric(30, 12);
alter table pricing_rule add column max_price numeric(30, 12);

-- What must be so for it to hold.
alter table pricing_rule add column channel varchar(64);
alter table pricing_rule add column max_quantity numeric(18, 6);
alter table pricing_rule add column min_amount numeric(30, 12);
alter table pricing_rule add column max_amount numeric(30, 12);
alter table pricing_rule add column attribute_name varchar(64);
alter table pricing_rule add column attribute_min numeric(30, 12);

-- What it starts from: the list price, the cost, or the list base_list.
alter table pricing_rule add column base varchar(8) default 'list' not null;
alter table pricing_rule add column base_list varchar(64);
alter table pricing_rule add column combinable boolean default false not null;
alter table pricing_rule add constraint pricing_rule_base_list foreign key (base_list) references pricing_list (id);

alter table pricing_list add column discount_shown boolean default false not null;
