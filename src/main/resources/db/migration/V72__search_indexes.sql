-- The search's ways through rooms and people, wide enough to be read without the tables.
alter table room drop key ix_room_number, add key ix_room_number (number_key, school_id);
alter table person drop key ix_person_name, add key ix_person_name (name_key, school_id);
