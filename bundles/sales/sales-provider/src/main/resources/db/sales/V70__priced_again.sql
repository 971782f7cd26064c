-- What a quote was priced by, so that it can be priced so again: empty on those that are older.
alter table sales_quote add column coupon varchar(64);
alter table sales_quote add column price_edition varchar(64);
alter table sales_quote add column tax_rounding varchar(16);
