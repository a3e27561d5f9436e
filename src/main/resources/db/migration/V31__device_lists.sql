-- Filters that lists begin with, each ending with the list's order; and the search's ways into one school.
alter table device
  add key ix_device_funding_source (funding_source_id, inventory_key, id),
  add key ix_device_kind_status (kind_id, status, inventory_key, id),
  add key ix_device_school_model (school_id, model_id, inventory_key, id),
  add key ix_device_school_serial (school_id, serial_key);
