-- What somebody still wants: few of a product's reservations, which would all be read for each promise, those of long ago too.
create index inventory_reservation_wanted_ix on inventory_reservation (product, warehouse) where requested > reserved + shipped;
