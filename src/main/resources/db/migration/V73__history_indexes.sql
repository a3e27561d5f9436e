-- The history's lists skip from revision to revision and count each no further than they say, whatever an import put into one of
-- them: by revision and kind of change for those who see the whole district, by school, revision and kind for the others.
alter table school_aud drop key ix_school_aud_rev, add key ix_school_aud_rev (rev, revtype);
alter table device_model_aud drop key ix_device_model_aud_rev, add key ix_device_model_aud_rev (rev, revtype);
alter table building_aud
  drop key ix_building_aud_rev, add key ix_building_aud_rev (rev, revtype),
  drop key ix_building_aud_school, add key ix_building_aud_school (school_id, rev, revtype);
alter table person_aud
  drop key ix_person_aud_rev, add key ix_person_aud_rev (rev, revtype),
  drop key ix_person_aud_school, add key ix_person_aud_school (school_id, rev, revtype);
alter table room_aud
  drop key ix_room_aud_rev, add key ix_room_aud_rev (rev, revtype),
  drop key ix_room_aud_school, add key ix_room_aud_school (school_id, rev, revtype);
alter table device_aud
  drop key ix_device_aud_rev, add key ix_device_aud_rev (rev, revtype),
  drop key ix_device_aud_school, add key ix_device_aud_school (school_id, rev, revtype);
alter table transfer_aud
  drop key ix_transfer_aud_rev, add key ix_transfer_aud_rev (rev, revtype),
  drop key ix_transfer_aud_school, add key ix_transfer_aud_school (school_id, rev, revtype);
alter table write_off_request_aud
  drop key ix_write_off_request_aud_rev, add key ix_write_off_request_aud_rev (rev, revtype),
  drop key ix_write_off_request_aud_school, add key ix_write_off_request_aud_school (school_id, rev, revtype);
alter table fault_report_aud
  drop key ix_fault_report_aud_rev, add key ix_fault_report_aud_rev (rev, revtype),
  drop key ix_fault_report_aud_school, add key ix_fault_report_aud_school (school_id, rev, revtype);
alter table tag_alias_aud
  drop key ix_tag_alias_aud_rev, add key ix_tag_alias_aud_rev (rev, revtype),
  drop key ix_tag_alias_aud_school, add key ix_tag_alias_aud_school (school_id, rev, revtype);
alter table device_attachment_aud
  drop key ix_device_attachment_aud_rev, add key ix_device_attachment_aud_rev (rev, revtype),
  add key ix_device_attachment_aud_school (school_id, rev, revtype);
