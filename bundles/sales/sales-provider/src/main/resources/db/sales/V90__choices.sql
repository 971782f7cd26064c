-- Lines that are left to the customer. All that there were before count.
alter table sales_quote_line add column choosable boolean default false not null;
alter table sales_quote_line add column choice_group varchar(64);
alter table sales_quote_line add column counts boolean default true not null;

-- The net amount of the dearest combination, which is what approvers decide about.
alter table sales_quote add column dearest_net numeric(30, 12);
update sales_quote set dearest_net = net;
alter table sales_quote alter column dearest_net set not null;
