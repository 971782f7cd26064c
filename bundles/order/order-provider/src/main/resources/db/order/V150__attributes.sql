-- What a line says of itself in numbers, as JSON, so that it is asked again with it. Null for nothing.
alter table order_line add column attributes varchar;
