-- Where amounts go that lie between two steps: UP or EVEN.
alter table pricing_currency add column halves varchar(8) default 'UP' not null;
alter table pricing_past_step add column halves varchar(8) default 'UP' not null;
