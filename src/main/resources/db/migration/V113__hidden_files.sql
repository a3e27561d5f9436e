-- Once a day files that were taken away are looked through: few of many have a day on which they were hidden.

alter table stored_file add key ix_stored_file_hidden (hidden_at, id);
