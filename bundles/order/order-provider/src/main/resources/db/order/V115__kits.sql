-- What one of the line's kit is made of, as it was when the line was written; null for what is no kit.
alter table order_line add column components varchar;
