-- The hours of the day at which a rule holds, such as 17:00; the second one is the first minute that it holds no more.
alter table pricing_rule add column hours_from varchar(5);
alter table pricing_rule add column hours_until varchar(5);
alter table pricing_draft_rule add column hours_from varchar(5);
alter table pricing_draft_rule add column hours_until varchar(5);
