-- What the lines of a document must come to together, for a rule to hold: how many, for how much, how many kilograms; of all lines
-- or, where over_all is false, of those that the rule speaks of. Null where a rule does not ask.
alter table pricing_rule add column over_all boolean;
alter table pricing_rule add column over_min_quantity numeric(18, 6);
alter table pricing_rule add column over_max_quantity numeric(18, 6);
alter table pricing_rule add column over_min_amount numeric(30, 12);
alter table pricing_rule add column over_max_amount numeric(30, 12);
alter table pricing_rule add column over_min_weight numeric(18, 6);
alter table pricing_rule add column over_max_weight numeric(18, 6);
alter table pricing_draft_rule add column over_all boolean;
alter table pricing_draft_rule add column over_min_quantity numeric(18, 6);
alter table pricing_draft_rule add column over_max_quantity numeric(18, 6);
alter table pricing_draft_rule add column over_min_amount numeric(30, 12);
alter table pricing_draft_rule add column over_max_amount numeric(30, 12);
alter table pricing_draft_rule add column over_min_weight numeric(18, 6);
alter table pricing_draft_rule add column over_max_weight numeric(18, 6);
