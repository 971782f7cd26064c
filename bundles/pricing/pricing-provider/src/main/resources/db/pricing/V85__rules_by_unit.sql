-- The unit that a rule is by; null for the product's own.
alter table pricing_rule add column unit varchar(16);
alter table pricing_draft_rule add column unit varchar(16);
