-- reward bundle: parts are lines with units, ids of products and category, with tabs between them; of set_price, percentage and
-- amount_off one is there.
alter table pricing_promotion add column parts varchar(40000) default '' not null;
alter table pricing_promotion add column set_price numeric(30, 12);
