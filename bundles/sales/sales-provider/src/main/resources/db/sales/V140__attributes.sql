-- What a line says of itself in numbers, as JSON, so that its order can go on saying it. Null for nothing.
alter table sales_quote_line add column attributes varchar;
