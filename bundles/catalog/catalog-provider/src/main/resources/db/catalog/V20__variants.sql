alter table catalog_product add column variant_of varchar(64);
alter table catalog_product add constraint catalog_product_variant_of foreign key (variant_of) references catalog_product (id);
create index catalog_product_variants on catalog_product (variant_of);
