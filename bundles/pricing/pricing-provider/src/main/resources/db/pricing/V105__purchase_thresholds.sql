-- What the customer must have bought before, for a rule to hold: in which period, how many, for how much; of everything or, where
-- bought_all is false, of what the rule speaks of. Null where a rule does not ask.
alter table pricing_rule add column bought_in varchar(16);
alter table pricing_rule add column bought_quantity numeric(18, 6);
alter table pricing_rule add column bought_amount numeric(30, 12);
alter table pricing_rule add column bought_all boolean;
alter table pricing_draft_rule add column bought_in varchar(16);
alter table pricing_draft_rule add column bought_quantity numeric(18, 6);
alter table pricing_draft_rule add column bought_amount numeric(30, 12);
alter table pricing_draft_rule add column bought_all boolean;
