-- What an attribute of a line is at most, for a rule to hold. Null where a rule does not ask.
alter table pricing_rule add column attribute_max numeric(30, 12);
alter table pricing_draft_rule add column attribute_max numeric(30, 12);
