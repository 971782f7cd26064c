-- How many open leads somebody can work on; the usual number when it is not said.
alter table sales_member add column lead_capacity integer;

-- Why somebody works on a lead; not known of those from before.
alter table sales_lead add column assigned_reason varchar(16);
alter table sales_lead add column assigned_team varchar(200);
alter table sales_lead add column assigned_open integer;
alter table sales_lead add column assigned_capacity integer;
