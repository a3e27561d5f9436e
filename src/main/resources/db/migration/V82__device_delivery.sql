-- Which delivery note a device came by and on which line of its acceptance. The list of a note's devices is read in the order of inventory numbers, and
-- the pieces of a line are counted by their states. The foreign keys come with the tables of the notes.
alter table device
  add column delivery_id bigint after custom_values,
  add column receipt_line_id bigint after delivery_id,
  add key ix_device_delivery (delivery_id, inventory_key, id),
  add key ix_device_receipt_line (receipt_line_id, status);

alter table device_aud
  add column delivery_id bigint after custom_values,
  add column receipt_line_id bigint after delivery_id;
