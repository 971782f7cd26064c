-- What an attribute of what was bought before must come to at least, for a rule to hold. Null where a rule does not ask.
alter table pricing_rule add column bought_attribute varchar(64);
alter table pricing_rule add column bought_min_attribute numeric(30, 12);
alter table pricing_draft_rule add column bought_attribute varchar(64);
alter table pricing_draft_rule add column bought_min_attribute numeric(30, 12);
