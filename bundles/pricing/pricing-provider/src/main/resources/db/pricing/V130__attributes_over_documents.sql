-- What an attribute of the document's lines must come to together, for a rule to hold. Null where a rule does not ask.
alter table pricing_rule add column over_attribute varchar(64);
alter table pricing_rule add column over_min_attribute numeric(30, 12);
alter table pricing_rule add column over_max_attribute numeric(30, 12);
alter table pricing_draft_rule add column over_attribute varchar(64);
alter table pricing_draft_rule add column over_min_attribute numeric(30, 12);
alter table pricing_draft_rule add column over_max_attribute numeric(30, 12);
