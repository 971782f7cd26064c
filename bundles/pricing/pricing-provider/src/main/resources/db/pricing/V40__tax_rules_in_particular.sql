-- What a tax rule asks of a sale beyond category and region, and what becomes of the tax besides its rate.
alter table pricing_tax_rule add column seller_region varchar(64);
alter table pricing_tax_rule add column supply varchar(16);
alter table pricing_tax_rule add column customer_id varchar(64);
alter table pricing_tax_rule add column affected boolean default true not null;
alter table pricing_tax_rule add column group_name varchar(64);
alter table pricing_tax_rule add column reverse_charge boolean default false not null;
alter table pricing_tax_rule add column note varchar(200);
alter table pricing_tax_rule add column deductible numeric(18, 9) default 100 not null;
