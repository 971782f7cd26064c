-- Who keeps what is set aside for an order; orders from before it are asked of whom the routes say.
alter table order_document add column reserved_by varchar(130);
-- What was shipped of a line by a provider of inventory that is gone, and that the next one therefore is not asked for.
alter table order_line add column shipped_before numeric(18, 6) default 0 not null;
-- Each inventory has queues of its own. Empty of what nobody keeps yet.
alter table order_line add column waits_with varchar(130) default '' not null;
