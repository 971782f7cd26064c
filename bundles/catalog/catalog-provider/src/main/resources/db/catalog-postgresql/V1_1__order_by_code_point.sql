-- Pages go by SKU and searches by ranges of fragments: both by code point, as H2 does it, whatever the locale.
alter table catalog_product alter column sku type varchar(64) collate "C";
alter table catalog_search alter column fragment type varchar(64) collate "C";
