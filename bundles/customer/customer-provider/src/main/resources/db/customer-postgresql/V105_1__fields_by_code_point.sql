alter table customer_field_value alter column place type varchar(32) collate "C";
alter table customer_field_value alter column text_key type varchar(500) collate "C";
