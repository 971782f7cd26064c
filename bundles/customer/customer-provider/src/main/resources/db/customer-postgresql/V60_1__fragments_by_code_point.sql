alter table customer_fragment alter column number type varchar(32) collate "C";
alter table customer_fragment alter column fragment type varchar(64) collate "C";
