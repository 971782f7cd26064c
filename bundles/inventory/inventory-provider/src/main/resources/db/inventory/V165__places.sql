-- What waits in a warehouse, and at one of its stages, is found by the place.
create index inventory_part_place_ix on inventory_part (warehouse, location);
create index inventory_claim_place_ix on inventory_claim (warehouse, location);
