-- What lacks a room or a number is looked for among the devices on the books only, and people are listed active first, then by name.
alter table device
  add key ix_device_room_status (room_id, status),
  add key ix_device_number_status (inventory_key, part_of_id, status);
alter table person
  add key ix_person_list (active desc, name, id),
  add key ix_person_school_list (school_id, active desc, name, id);
